import { useFindings } from '../../ui/findings.js';
import { draftsChange, type DraftDto } from '#api-client/generated.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { SelectField, TextAreaField, TextField } from '../../ui/Field.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { leadersQuery } from './BeginPledge.js';
import { useDraftChanged } from './queries.js';

/** What is said of the pledge as a whole: its title, who receives it, duties and conditions beside the targets. */
export function WholeSection({ draft }: { draft: DraftDto }) {
  const w = useWords();
  const [editing, setEditing] = useState(false);
  if (!draft.allowed.includes('edit')) return null;
  return (
    <Section
      title={w('draft.clauses')}
      actions={
        !editing && (
          <Button small onClick={() => setEditing(true)}>
            {w('draft.whole.edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <WholeForm draft={draft} onClose={() => setEditing(false)} />
      ) : draft.clauses.length === 0 ? (
        <p className="quiet">{w('draft.clauses.none')}</p>
      ) : (
        <ol className="pledge-clauses">
          {draft.clauses.map((clause, i) => (
            <li key={i}>{clause}</li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function WholeForm({ draft, onClose }: { draft: DraftDto; onClose: () => void }) {
  const w = useWords();
  const changed = useDraftChanged(draft.id);
  const leaders = useQuery(leadersQuery);
  // The version the form was begun from: a colleague's save in between is told, not overwritten.
  const [begun] = useState(draft.version);
  const [title, setTitle] = useState(draft.title);
  const [receiver, setReceiver] = useState(draft.counterpartId);
  const [clauses, setClauses] = useState(draft.clauses.join('\n'));
  const save = useMutation({
    mutationFn: () =>
      dataOf(
        draftsChange(draft.id, `"${begun}"`, {
          title,
          counterpartId: receiver,
          clauses: clauses
            .split('\n')
            .map((one) => one.trim())
            .filter((one) => one !== ''),
        }),
      ),
    onSuccess: async () => {
      await changed();
      announce(w('draft.whole.saved'));
      onClose();
    },
  });
  const { by, rest, bind } = useFindings(save.error, 'title', 'counterpartId');
  return (
    <form
      {...bind}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <TextField
        label={w('draft.f.title')}
        value={title}
        error={by['title']}
        required
        onChange={(event) => setTitle(event.target.value)}
      />
      <SelectField
        label={w('draft.f.counterpart')}
        error={by['counterpartId']}
        value={receiver ?? ''}
        onChange={(event) => setReceiver(Number(event.target.value) || null)}
      >
        <option value="">{w('draft.none')}</option>
        {(leaders.data?.items ?? []).map((leader) => (
          <option key={leader.id} value={leader.id}>
            {leader.name}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={w('draft.clauses')}
        hint={w('draft.clauses.hint')}
        rows={6}
        value={clauses}
        onChange={(event) => setClauses(event.target.value)}
      />
      <ProblemNote error={rest} />
      <div className="button-row">
        <Button look="primary" type="submit" busy={save.isPending}>
          {w('do.save')}
        </Button>
        <Button onClick={onClose}>{w('do.cancel')}</Button>
      </div>
    </form>
  );
}
