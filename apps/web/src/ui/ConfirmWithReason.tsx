import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useState, type MouseEvent, type ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { asProblem } from '../app/request/problem.js';
import { findingsIn } from './findings.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { TextAreaField } from './Field.js';
import { focusFirstWrong } from './focus-first-wrong.js';
import { ProblemNote } from './PageState.js';

interface ConfirmWithReasonProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What will happen, to whom, and whether it can be taken back. */
  children?: ReactNode;
  confirm: string;
  danger?: boolean;
  /** Without: a plain question. */
  reason?: {
    label?: string;
    hint?: string;
    atLeast?: number;
    optional?: boolean;
    initial?: string;
    suggestions?: readonly string[];
  };
  /** Rejecting shows the problem in the dialog, which stays open; resolving closes it. */
  onConfirm: (reason: string) => Promise<unknown>;
}

export function ConfirmWithReason({
  open,
  onClose,
  title,
  children,
  confirm,
  danger,
  reason,
  onConfirm,
}: ConfirmWithReasonProps) {
  const w = useWords();
  const [text, setText] = useState('');
  const [pressed, setPressed] = useState(false);
  const field = useId();
  const act = useMutation({
    mutationFn: () => onConfirm(text.trim()),
    onSuccess: onClose,
    onError: (error) => asProblem(error).errors.length > 0 && document.getElementById(field)?.querySelector('textarea')?.focus(),
  });
  useEffect(() => {
    if (!open) return;
    setText(reason?.initial ?? '');
    setPressed(false);
    act.reset();
  }, [open]);
  const atLeast = reason?.atLeast ?? 2;
  const length = Array.from(text.trim()).length;
  const missing = reason !== undefined && !(reason.optional && length === 0) && length < atLeast;
  const problem = act.error && asProblem(act.error);
  // There is one field: whatever the server finds wrong in what was typed stands beside it.
  const found = problem?.errors.map(({ detail, code }) => detail ?? code).join('');
  const error = pressed && missing ? (length === 0 ? w('reason.required') : w('reason.short', { n: atLeast })) : found;
  // Somebody was here before, or it is the wrong moment: pressing again says the same.
  const done = problem?.status === 409;
  const go = ({ currentTarget }: MouseEvent) => {
    setPressed(true);
    focusFirstWrong(currentTarget.closest('dialog')!);
    if (!missing && !act.isPending) act.mutate();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      note={problem && <ProblemNote error={reason ? findingsIn(problem, () => true).rest : problem} />}
      footer={
        <>
          <Button onClick={onClose}>{w(done ? 'do.close' : 'do.cancel')}</Button>
          {!done && (
            <Button look={danger ? 'danger' : 'primary'} busy={act.isPending} onClick={go}>
              {confirm}
            </Button>
          )}
        </>
      }
    >
      {children}
      {reason && (
        <div id={field}>
          <TextAreaField
            label={reason.label ?? w('reason.label')}
            hint={reason.hint}
            error={error}
            required={!reason.optional}
            value={text}
            data-first=""
            onChange={(event) => setText(event.target.value)}
          />
          {reason.suggestions && (
            <div className="button-row">
              {reason.suggestions.map((suggestion) => (
                <Button key={suggestion} small onClick={() => setText(suggestion)}>
                  {suggestion}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </Dialog>
  );
}
