import { draftsOrderLines, draftsRemoveLine, type DraftDto, type LineDto } from '#api-client/generated.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitsQuery } from '../../people/named.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { useNames } from '../../assessment/named.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { leadersQuery } from './BeginPledge.js';
import { emptyLine, formOf, nextCode } from './line-form.js';
import { LineEditor } from './LineEditor.js';
import { LineRow } from './LineRow.js';
import { useDraftChanged } from './queries.js';

/** The lines of a pledge that is being drafted, in their order, each edited where it stands. */
export function LinesSection({ draft }: { draft: DraftDto }) {
  const w = useWords();
  const names = useNames();
  const units = useQuery(unitsQuery);
  const leaders = useQuery(leadersQuery);
  const changed = useDraftChanged(draft.id);
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [leaving, setLeaving] = useState<LineDto | null>(null);
  const order = useMutation({
    mutationFn: (lineIds: number[]) => dataOf(draftsOrderLines(draft.id, { lineIds })),
    onSettled: changed,
  });
  const choices = { units: units.data ?? [], leaders: leaders.data?.items ?? [] };
  const verifierOf = ({ verifierUnitId }: LineDto) => {
    const unit = choices.units.find(({ id }) => id === verifierUnitId);
    return unit && names.of(unit);
  };
  // While the new order is on its way it is what is shown.
  const ids = order.isPending ? order.variables : draft.lines.map(({ id }) => id);
  const lines = ids.flatMap((id) => draft.lines.find((line) => line.id === id) ?? []);
  const move = (id: number, to: number) => {
    const from = ids.indexOf(id);
    if (to < 0 || to >= ids.length || to === from || order.isPending) return;
    const next = ids.filter((one) => one !== id);
    next.splice(to, 0, id);
    order.mutate(next);
    announce(w('draft.line.moved', { name: lines[from]!.name, n: to + 1 }));
  };
  return (
    <Section
      title={w('draft.lines')}
      note={lines.length > 1 ? w('draft.lines.note') : undefined}
      actions={
        <Button small look="primary" disabled={open === 'new' || units.isPending} onClick={() => setOpen('new')}>
          {w('draft.line.add')}
        </Button>
      }
      flush
    >
      <ProblemNote error={order.error} />
      {lines.length === 0 && open !== 'new' && (
        <p className="work-empty quiet">
          {w('draft.lines.none')} {w('draft.lines.noneDetail')}
        </p>
      )}
      <ol className="draft-lines">
        {lines.map((line, place) => (
          <LineRow
            key={line.id}
            line={line}
            text={draft.text.targets.find(({ code }) => code === line.code)}
            verifier={verifierOf(line)}
            place={place}
            of={lines.length}
            comments={draft.comments.filter(({ code }) => code === line.code)}
            isOpen={open === line.id}
            onToggle={() => setOpen(open === line.id ? null : line.id)}
            onRemove={() => setLeaving(line)}
            onMove={(to) => move(line.id, to)}
            onDrag={setDragged}
            onDropped={() => dragged !== null && move(dragged, place)}
          >
            <LineEditor draft={draft} line={line} begun={formOf(line)} choices={choices} onClose={() => setOpen(null)} />
          </LineRow>
        ))}
        {open === 'new' && (
          <li className="draft-line draft-line-open">
            <LineEditor
              draft={draft}
              line={null}
              begun={emptyLine(nextCode(draft.lines.map(({ code }) => code)), draft.lines[0]?.verifierUnitId ?? draft.unitId)}
              choices={choices}
              onClose={() => setOpen(null)}
            />
          </li>
        )}
      </ol>
      <ConfirmWithReason
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={leaving && w('draft.line.remove.title', { name: leaving.name })}
        confirm={w('draft.line.remove')}
        danger
        onConfirm={async () => {
          await thenAnew(async () => {
            await dataOf(draftsRemoveLine(draft.id, leaving!.id, `"${leaving!.version}"`) as never);
            announce(w('draft.line.removed', { name: leaving!.name }));
          }, changed);
        }}
      >
        <p>{w('draft.line.remove.what')}</p>
      </ConfirmWithReason>
    </Section>
  );
}
