import { draftsAddLine, draftsChangeLine, type DraftDto, type LineDto } from '#api-client/generated.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { asProblem } from '../../app/request/problem.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { useFindings } from '../../ui/findings.js';
import { ProblemNote } from '../../ui/PageState.js';
import { ConflictNote } from './ConflictNote.js';
import { differences, merged } from '../../ui/merged.js';
import { formOf, type LineField, type LineForm } from './line-form.js';
import { LineFields } from './LineFields.js';
import type { Choices } from './line-inputs.js';
import { draftQuery, useDraftChanged } from './queries.js';

interface LineEditorProps {
  draft: DraftDto;
  /** null: a line that is not there yet. */
  line: LineDto | null;
  begun: LineForm;
  choices: Choices;
  onClose: () => void;
}

/** One line, every field of it; saved whole, against the version it was begun from. */
export function LineEditor({ draft, line, begun, choices, onClose }: LineEditorProps) {
  const w = useWords();
  const queries = useQueryClient();
  const changed = useDraftChanged(draft.id);
  // What the form was begun from; a colleague's save moves it on.
  const [base, setBase] = useState({ form: begun, version: line?.version ?? 0 });
  const [form, setForm] = useState(begun);
  const [theirs, setTheirs] = useState<{ form: LineForm; conflicts: LineField[] } | null>(null);
  const put = <K extends LineField>(field: K, value: LineForm[K]) => setForm((now) => ({ ...now, [field]: value }));
  const save = useMutation({
    mutationFn: async (): Promise<unknown> =>
      line ? dataOf(draftsChangeLine(draft.id, line.id, `"${base.version}"`, form)) : dataOf(draftsAddLine(draft.id, form)),
    onSuccess: async () => {
      await changed();
      announce(w('draft.line.saved', { name: form.name }));
      onClose();
    },
    onError: async (error) => {
      if (asProblem(error).status !== 412 || !line) return;
      const fresh = await queries.fetchQuery({ ...draftQuery(draft.id), staleTime: 0 });
      const now = fresh.lines.find(({ id }) => id === line.id);
      if (!now) return;
      const merge = merged(base.form, form, formOf(now));
      setForm(merge.form);
      setTheirs({ form: formOf(now), conflicts: merge.conflicts });
      setBase({ form: formOf(now), version: now.version });
    },
  });
  const { by, bind } = useFindings(save.error, ...Object.keys(form));
  const problems = new Map(Object.entries(by).map(([field, said]) => [field, said ?? '']));
  const stale = save.isError && asProblem(save.error).status === 412;
  return (
    <form
      {...bind}
      className="line-editor"
      aria-label={form.name || w('draft.line.new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      {theirs && (
        <ConflictNote
          mine={form}
          theirs={theirs.form}
          conflicts={theirs.conflicts}
          onTake={() => {
            setForm(theirs.form);
            setTheirs(null);
            save.reset();
          }}
        />
      )}
      <LineFields form={form} put={put} year={draft.year} choices={choices} problems={problems} />
      {!stale && <ProblemNote error={save.error} />}
      <div className="button-row">
        <Button
          look="primary"
          type="submit"
          busy={save.isPending}
          disabled={line !== null && differences(base.form, form).length === 0}
        >
          {w(theirs && theirs.conflicts.length > 0 ? 'draft.conflict.keep' : 'draft.line.save')}
        </Button>
        <Button onClick={onClose}>
          {w(differences(base.form, form).length > 0 ? 'draft.line.discard' : 'draft.line.close')}
        </Button>
      </div>
    </form>
  );
}
