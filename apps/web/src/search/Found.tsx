import { useWords } from '../app/language/language.js';
import type { Group, Item } from './items.js';

interface FoundProps {
  id: string;
  groups: readonly Group[];
  active: string | null;
  onPoint: (key: string) => void;
  onChoose: (item: Item, aside?: boolean) => void;
}

/** The list box: the focus stays in the field, which names the active line. */
export function Found({ id, groups, active, onPoint, onChoose }: FoundProps) {
  const w = useWords();
  return (
    <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={w('search.results')}>
      {groups.map(({ key, title, items, more }) => (
        <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
          <div className="palette-group" id={`${id}-${key}`} role="presentation">
            {title}
            {more && <small>{w('search.more')}</small>}
          </div>
          {items.map((item) => (
            <div
              key={item.key}
              id={`${id}-${item.key}`}
              className="palette-item"
              role="option"
              aria-selected={item.key === active}
              // Where the pointer happens to lie while the list changes chooses nothing; where it is moved to does.
              onPointerMove={() => item.key !== active && onPoint(item.key)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={(event) => onChoose(item, event.ctrlKey || event.metaKey)}
            >
              {item.mark && <span className="palette-mark">{item.mark}</span>}
              <span className="palette-title">{item.title}</span>
              {item.note && <small>{item.note}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
