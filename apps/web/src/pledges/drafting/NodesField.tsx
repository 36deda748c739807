import type { NodeBody } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';

/** Nodes of a milestone target: what, how heavy, until when. */
export function NodesField({
  nodes,
  year,
  onChange,
  error,
}: {
  nodes: readonly NodeBody[];
  year: number;
  onChange: (nodes: NodeBody[]) => void;
  error?: string | undefined;
}) {
  const w = useWords();
  const put = (i: number, change: Partial<NodeBody>) =>
    onChange(nodes.map((node, n) => (n === i ? { ...node, ...change } : node)));
  const add = () => {
    const taken = new Set(nodes.map(({ id }) => id));
    let n = nodes.length + 1;
    while (taken.has(`n${n}`)) n += 1;
    onChange([...nodes, { id: `n${n}`, name: '', weight: '1', dueOn: `${year}-12-31` }]);
  };
  return (
    <div className="nodes-field">
      <table>
        <caption className="unheard">{w('nodes.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('nodes.name')}</th>
            <th scope="col">{w('nodes.weight')}</th>
            <th scope="col">{w('nodes.dueOn')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {nodes.map((node, i) => (
            <tr key={node.id}>
              <td>
                <input
                  className="input"
                  aria-label={w('nodes.name')}
                  value={node.name}
                  onChange={(event) => put(i, { name: event.target.value })}
                />
              </td>
              <td>
                <input
                  className="input"
                  aria-label={w('nodes.weight')}
                  inputMode="decimal"
                  value={node.weight}
                  onChange={(event) => put(i, { weight: event.target.value.normalize('NFKC').trim() })}
                />
              </td>
              <td>
                <input
                  className="input"
                  type="date"
                  aria-label={w('nodes.dueOn')}
                  value={node.dueOn}
                  onChange={(event) => put(i, { dueOn: event.target.value })}
                />
              </td>
              <td>
                <Button
                  small
                  look="quiet"
                  aria-label={w('nodes.remove', { name: node.name })}
                  onClick={() => onChange(nodes.filter((_, n) => n !== i))}
                >
                  {w('draft.line.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <Button small onClick={add}>
        {w('nodes.add')}
      </Button>
    </div>
  );
}
