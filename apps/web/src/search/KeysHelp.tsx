import { useState } from 'react';
import { keyCaps } from '../app/keys/chord.js';
import { chooseSingleKeys, shortcutGroups, singleKeys } from '../app/keys/shortcuts.js';
import { useWords } from '../app/language/language.js';
import { Dialog } from '../ui/Dialog.js';
import './palette.css';

/** The keys that count on the page at hand, read off the list that the keys themselves are looked up in. */
export function KeysHelp({ mac, onClose }: { mac: boolean; onClose: () => void }) {
  const w = useWords();
  const [groups] = useState(() => shortcutGroups().toReversed());
  const [single, setSingle] = useState(singleKeys);
  return (
    <Dialog open onClose={onClose} title={w('keys.open')} className="keys-help">
      {groups.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3>{w(title)}</h3>
          <dl>
            {shortcuts.map(({ keys, word }) => (
              <div key={word}>
                <dt>
                  {keys.map((chord, i) => (
                    <span key={chord}>
                      {i > 0 && <small>{w('keys.or')}</small>}
                      {keyCaps(chord, mac).map((cap) => (
                        <kbd key={cap}>{cap}</kbd>
                      ))}
                    </span>
                  ))}
                </dt>
                <dd>{w(word)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label className="keys-single">
        <input
          type="checkbox"
          checked={single}
          onChange={(event) => {
            setSingle(event.target.checked);
            chooseSingleKeys(event.target.checked);
          }}
        />
        {w('keys.single')}
      </label>
    </Dialog>
  );
}
