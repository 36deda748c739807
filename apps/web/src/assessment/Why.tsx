/** The server's one-line why: what is, in ink; what it would take, or that a figure is awaited, quieter beside it. */
export function Why({ text, awaited }: { text: string; awaited?: boolean }) {
  const at = text.search(/[;\uff1b]/) + 1;
  if (at === 0) return <p className="why">{text}</p>;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  return (
    <p className="why">
      {awaited ? <span>{before}</span> : before}
      {awaited ? after : <span>{after}</span>}
    </p>
  );
}
