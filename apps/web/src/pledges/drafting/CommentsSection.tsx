import { commentsAnswer, commentsComment, type AnswerBody, type CommentDto, type DraftDto } from '#api-client/generated.js';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { announce } from '../../ui/announce.js';
import { Button } from '../../ui/Button.js';
import { SelectField, TextAreaField } from '../../ui/Field.js';
import { useFindings } from '../../ui/findings.js';
import { MergedNote } from '../../ui/MergedNote.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { Theirs } from '../../ui/Theirs.js';
import { useMerged } from '../../ui/use-merged.js';
import { useDraftChanged } from './queries.js';

const ANSWERS = ['accepted', 'declined', 'changed'] as const;

/** What the holder says of each line and of the whole, and what the office answers. */
export function CommentsSection({ draft }: { draft: DraftDto }) {
  const w = useWords();
  const mayComment = draft.allowed.includes('comment');
  if (draft.comments.length === 0 && !mayComment && draft.state !== 'consultation') return null;
  return (
    <Section
      title={w('draft.comments')}
      note={w('draft.comments.note')}
      actions={draft.comments.length > 0 && <ExportList small list="comments" filters={{ of: draft.id }} />}
    >
      {draft.comments.length === 0 && <p className="quiet">{w('draft.comments.none')}</p>}
      <ul className="draft-comments">
        {draft.comments.map((comment) => (
          <Comment key={comment.id} comment={comment} draft={draft} />
        ))}
      </ul>
      {mayComment && <CommentForm draft={draft} />}
    </Section>
  );
}

function Comment({ comment, draft }: { comment: CommentDto; draft: DraftDto }) {
  const w = useWords();
  const dates = useDates();
  const [answering, setAnswering] = useState(false);
  const name = draft.text.targets.find(({ code }) => code === comment.code)?.name ?? comment.code;
  return (
    <li>
      <p>
        <b>{name === null ? w('draft.comment.whole') : w('draft.comment.on', { name })}</b>{' '}
        <small className="quiet">
          {w('draft.comment.said', { name: comment.saidBy, round: comment.round, moment: dates.moment(comment.saidAt) })}
          {comment.saidFor && w('draft.comment.for', { name: comment.saidFor })}
        </small>
      </p>
      <blockquote>{comment.text}</blockquote>
      {comment.answer === null ? (
        <p className="draft-waiting">{w('draft.answer.waiting')}</p>
      ) : (
        <p>
          <span className={`draft-answer draft-answer-${comment.answer}`}>{w(`draft.answer.${comment.answer}`)}</span>{' '}
          {comment.answerText}{' '}
          <small className="quiet">
            {comment.answeredBy &&
              comment.answeredAt &&
              w('draft.answer.by', { name: comment.answeredBy, moment: dates.moment(comment.answeredAt) })}
          </small>
        </p>
      )}
      {draft.allowed.includes('answer') &&
        (answering ? (
          <AnswerForm comment={comment} draft={draft} onClose={() => setAnswering(false)} />
        ) : (
          <Button small onClick={() => setAnswering(true)}>
            {w(comment.answer === null ? 'draft.answer' : 'draft.answer.change')}
          </Button>
        ))}
    </li>
  );
}

function AnswerForm({ comment, draft, onClose }: { comment: CommentDto; draft: DraftDto; onClose: () => void }) {
  const w = useWords();
  const changed = useDraftChanged(draft.id);
  const kept: AnswerBody = { answer: comment.answer ?? 'accepted', text: comment.answerText ?? '' };
  const [form, setForm] = useState(kept);
  const beside = useMerged(kept, true, () => form, setForm);
  const { answer, text } = form;
  const send = useMutation({
    mutationFn: () => dataOf(commentsAnswer(draft.id, comment.id, `"${comment.version}"`, form)),
    onError: () => void changed(),
    onSuccess: async () => {
      await changed();
      announce(w('draft.answer.sent'));
      onClose();
    },
  });
  const { by, rest, bind } = useFindings(send.error, 'text');
  return (
    <form
      {...bind}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() && !send.isPending) send.mutate();
      }}
    >
      <SelectField
        label={w('draft.answer.how')}
        value={answer}
        hint={
          beside?.names.has('answer') && (
            <Theirs
              beside={beside}
              name="answer"
              say={() => w(`draft.answer.${kept.answer}`)}
              onTake={() => setForm({ ...form, answer: kept.answer })}
            />
          )
        }
        onChange={(event) => setForm({ ...form, answer: event.target.value as AnswerBody['answer'] })}
      >
        {ANSWERS.map((one) => (
          <option key={one} value={one}>
            {w(`draft.answer.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={w('draft.answer.text')}
        value={text}
        error={by['text']}
        required
        autoFocus
        rows={2}
        hint={
          beside?.names.has('text') && (
            <Theirs beside={beside} name="text" say={() => kept.text} onTake={() => setForm({ ...form, text: kept.text })} />
          )
        }
        onChange={(event) => setForm({ ...form, text: event.target.value })}
      />
      {rest && <MergedNote error={rest} />}
      <div className="button-row">
        <Button small look="primary" type="submit" busy={send.isPending} disabled={!text.trim()}>
          {w('draft.answer')}
        </Button>
        <Button small onClick={onClose}>
          {w('do.cancel')}
        </Button>
      </div>
    </form>
  );
}

function CommentForm({ draft }: { draft: DraftDto }) {
  const w = useWords();
  const changed = useDraftChanged(draft.id);
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: () => dataOf(commentsComment(draft.id, { code: code || null, text })),
    onSuccess: async () => {
      setText('');
      announce(w('draft.comment.sent'));
      await changed();
    },
  });
  const { by, rest, bind } = useFindings(send.error, 'text', 'code');
  return (
    <form
      {...bind}
      className="draft-comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() && !send.isPending) send.mutate();
      }}
    >
      <SelectField
        label={w('draft.comment.about')}
        value={code}
        error={by['code']}
        onChange={(event) => setCode(event.target.value)}
      >
        <option value="">{w('draft.comment.whole')}</option>
        {draft.text.targets.map((target, i) => (
          <option key={target.code} value={target.code}>
            {i + 1} {target.name}
          </option>
        ))}
      </SelectField>
      <TextAreaField
        label={w('draft.comment.text')}
        value={text}
        error={by['text']}
        required
        rows={3}
        onChange={(event) => setText(event.target.value)}
      />
      <ProblemNote error={rest} />
      <Button look="primary" type="submit" busy={send.isPending} disabled={!text.trim()}>
        {w('draft.comment.add')}
      </Button>
    </form>
  );
}
