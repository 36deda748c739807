// The list follows what arrives, unless the reader is searching or reading older mail.
const list = document.querySelector('.columns');
if (list && !new URLSearchParams(location.search).has('before')) {
  let newest;
  setInterval(async () => {
    if (document.hidden || document.activeElement?.tagName === 'INPUT') return;
    try {
      const to = new URLSearchParams(location.search).get('to') ?? '';
      const answer = await fetch(`/api/messages?limit=1&to=${encodeURIComponent(to)}`);
      const { items, total } = await answer.json();
      const seen = `${items[0]?.id ?? ''} ${total}`;
      if (newest !== undefined && newest !== seen) location.reload();
      newest = seen;
    } catch {
      // the mailbox is restarting; the next round will tell
    }
  }, 4000);
}
