import { importsApply, importsUndo, type ImportDto } from '#api-client/generated.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { asProblem } from '../../app/request/problem.js';
import { announce } from '../../ui/announce.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { ProblemNote } from '../../ui/PageState.js';
import { ProblemList } from '../../ui/ProblemList.js';
import { Section } from '../../ui/Section.js';
import { importQuery } from './queries.js';

/** Write it, all or only the good rows; or take the whole batch back. */
export function ImportActs({ one }: { one: ImportDto }) {
  if (one.allowed.includes('apply')) return <Apply one={one} />;
  if (one.allowed.includes('undo')) return <Undo one={one} />;
  return null;
}

/** Where one goes on from what was written. */
const WRITTEN_TO: Record<ImportDto['kind'], (one: ImportDto) => string> = {
  breakdown: ({ planYear }) => `/pledges?year=${planYear}`,
  filings: ({ period }) => `/filing?period=${period}`,
  ownerFigures: ({ period }) => `/owner-figures?period=${period}`,
};

function useDone(id: number) {
  const queries = useQueryClient();
  return async (next: ImportDto) => {
    queries.setQueryData(importQuery(id).queryKey, next);
    // What was written is on other pages too.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' || queryKey[1] !== id });
    await queries.invalidateQueries({ queryKey: ['imports', id, 'rows'] });
  };
}

function Apply({ one }: { one: ImportDto }) {
  const w = useWords();
  const done = useDone(one.id);
  const flawless = one.wrong === 0 && !one.problems.some(({ severity, row }) => severity === 'wrong' && row === 1);
  const [mode, setMode] = useState<'all' | 'goodRows'>(flawless ? 'all' : 'goodRows');
  const apply = useMutation({
    mutationFn: () => dataOf(importsApply(one.id, { mode })),
    onSuccess: async (next) => {
      await done(next);
      announce(w('exchange.applied', { n: next.written }));
    },
  });
  const refused = apply.error ? asProblem(apply.error).errors : [];
  return (
    <Section title={w('exchange.apply')} note={w(`exchange.apply.${one.kind}`)}>
      <div className="exchange-acts">
        <Choice
          bare
          label={w('exchange.mode')}
          value={mode}
          options={[
            { value: 'all', label: w('exchange.mode.all') },
            { value: 'goodRows', label: w('exchange.mode.goodRows', { n: one.accepted }) },
          ]}
          onChange={setMode}
        />
        <Button look="primary" busy={apply.isPending} onClick={() => apply.mutate()}>
          {w('exchange.apply.do')}
        </Button>
        <p className="quiet">
          {w(mode === 'all' ? 'exchange.mode.all.hint' : 'exchange.mode.goodRows.hint', { wrong: one.wrong })}
        </p>
      </div>
      <ProblemNote error={apply.error} />
      <ProblemList problems={refused.map(({ path = '', detail }) => ({ key: path, where: path, text: detail }))} />
    </Section>
  );
}

function Undo({ one }: { one: ImportDto }) {
  const w = useWords();
  const done = useDone(one.id);
  const [asking, setAsking] = useState(false);
  const [reasons, setReasons] = useState<readonly { path: string; detail: string }[]>([]);
  return (
    <Section title={w('exchange.written')} note={w('exchange.written.note')}>
      <div className="exchange-acts">
        <LinkButton look="primary" to={WRITTEN_TO[one.kind](one)}>
          {w(`exchange.to.${one.kind}`)}
        </LinkButton>
        <Button onClick={() => setAsking(true)}>{w('exchange.undo')}</Button>
      </div>
      <ProblemList
        problems={reasons.map(({ path, detail }) => ({ key: path, where: path, text: detail }))}
        title={reasons.length > 0 ? w('exchange.builtUpon') : undefined}
      />
      <ConfirmWithReason
        open={asking}
        onClose={() => setAsking(false)}
        title={w('exchange.undo.title')}
        confirm={w('exchange.undo')}
        danger
        onConfirm={async () => {
          try {
            await done(await dataOf(importsUndo(one.id)));
            announce(w('exchange.undone'));
          } catch (error) {
            setReasons(asProblem(error).errors.map(({ path = '', detail = '' }) => ({ path, detail })));
            throw error;
          }
        }}
      >
        <p>{w('exchange.undo.what', { n: one.written })}</p>
      </ConfirmWithReason>
    </Section>
  );
}
