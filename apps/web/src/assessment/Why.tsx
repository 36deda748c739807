/** The server's one-line why: what is, in ink; what it would take, or that a figure is awaited, quieter beside it. */
export function Why({ text, awaited }: { text: string; awaited?: boolean }) {
  const at = text.search(/[;\uff1b]/) + 1;
  if (at === 0) return <p className="why">{kept(text)}</p>;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  return (
    <p className="why">
      {awaited ? <span>{before}</span> : kept(before)}
      {awaited ? kept(after) : <span>{kept(after)}</span>}
    </p>
  );
}

/** A short aside in brackets goes to the next line as a whole: Chinese text breaks between any two characters. */
const ASIDE = /(\uff08[^\uff09]{1,14}\uff09|\([^)]{1,24}\))/;

const kept = (text: string) =>
  text.split(ASIDE).map((part, at) =>
    at % 2 === 1 ? (
      <span className="why-aside" key={part}>
        {part}
      </span>
    ) : (
      part
    ),
  );
