import { useMutation } from '@tanstack/react-query';
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type FormEvent,
  type ReactNode,
} from 'react';
import { useWords, type Say } from '../app/language/language.js';
import { asProblem, isUncertain } from '../app/request/problem.js';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import { SelectField, TextAreaField, TextField } from './Field.js';
import { findingsIn } from './findings.js';
import { MergedNote } from './MergedNote.js';
import { ProblemNote } from './PageState.js';
import { Theirs } from './Theirs.js';
import { idempotencyKey } from './idempotency-key.js';
import { useMerged } from './use-merged.js';

/** What stands in the form's fields, by name, without blanks around it. */
export type Values = (name: string) => string;

/** Sent along with a POST that creates: pressing twice, or again after a lost answer, has one effect. */
export interface Once {
  headers: { 'idempotency-key': string };
}

interface FormDialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  submit: string;
  danger?: boolean;
  shape?: 'modal' | 'drawer';
  /** Fields with a `name`: FormText, FormSelect, FormArea. */
  children: ReactNode;
  /** Rejecting shows the problem in the dialog, which stays open with all that was typed; resolving closes it. */
  onSubmit: (values: Values, once: Once) => Promise<unknown>;
  /** Somebody else was faster (412): ask for the newest state; the fields then say what it is now. */
  onStale?: () => unknown;
}

/** What is wrong with each field, and which form they stand in. */
const InForm = createContext<{ faults: Record<string, string>; form: string }>({ faults: {}, form: '' });

/** A form in a dialog: fields check themselves, the server's findings stand beside the field they are about. */
export function FormDialog({ open, onClose, title, submit, danger, shape, children, onSubmit, onStale }: FormDialogProps) {
  const w = useWords();
  const form = useId();
  const once = useRef<Once>(null);
  const [found, setFound] = useState<Record<string, string>>({});
  const names = useRef(new Set<string>());
  const isNamed = (field: string) => names.current.has(field);
  const act = useMutation({
    mutationFn: (values: Values) => onSubmit(values, once.current!),
    onSuccess: onClose,
    onError: (error) => {
      // Another body under the same key would be taken for a mistake: what was refused is a new intent.
      if (!isUncertain(asProblem(error))) once.current = newOnce();
      if (asProblem(error).status === 412) void onStale?.();
      focusFirst(findingsIn(asProblem(error), isNamed).by, form);
    },
  });
  useEffect(() => {
    if (!open) return;
    once.current = newOnce();
    setFound({});
    act.reset();
  }, [open]);
  const problem = act.error ? asProblem(act.error) : null;
  const server = problem && findingsIn(problem, isNamed);
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    names.current = new Set([...event.currentTarget.elements].filter(tells).map(({ name }) => name));
    const faults = faultsIn(event.currentTarget, w);
    setFound(faults);
    if (Object.keys(faults).length > 0 || act.isPending) return;
    const data = new FormData(event.currentTarget);
    act.mutate((name) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      shape={shape}
      note={server?.rest && (onStale ? <MergedNote error={server.rest} /> : <ProblemNote error={server.rest} />)}
      footer={
        <>
          <Button onClick={onClose}>{w('do.cancel')}</Button>
          <Button type="submit" form={form} look={danger ? 'danger' : 'primary'} busy={act.isPending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={go}>
        <InForm value={{ faults: { ...server?.by, ...found }, form }}>{children}</InForm>
      </form>
    </Dialog>
  );
}

/** The first field that the server finds wrong gets the focus, as one that the browser finds wrong does. */
function focusFirst(by: Record<string, string>, form: string): void {
  const fields = (document.getElementById(form) as HTMLFormElement | null)?.elements ?? [];
  [...fields]
    .filter(tells)
    .find(({ name }) => name in by)
    ?.focus();
}

/** A field that can say what is wrong with it: the form's own, not the hidden one of a list of rows. */
const tells = (field: Element): field is HTMLInputElement =>
  (field as HTMLInputElement).name !== '' && field.matches('.field .input');

/** What the browser itself finds wrong, in our words; the first such field gets the focus. */
function faultsIn(form: HTMLFormElement, w: Say): Record<string, string> {
  const wrong = [...form.elements].filter(
    (field): field is HTMLInputElement => 'validity' in field && !(field as HTMLInputElement).validity.valid,
  );
  wrong[0]?.focus();
  return Object.fromEntries(wrong.map((field) => [field.name, wordsFor(field, w)]));
}

function wordsFor({ validity, title, min, max }: HTMLInputElement, w: Say): string {
  if (validity.valueMissing) return w('form.missing');
  if (validity.rangeUnderflow) return w('form.under', { min: min.replace('T', ' ') });
  if (validity.rangeOverflow) return w('form.over', { max: max.replace('T', ' ') });
  return title || w('form.wrong');
}

type Default = string | number | readonly string[] | undefined;
const asText = (value: Default): string =>
  Array.isArray(value) ? value.join() : `${(value as string | number | undefined) ?? ''}`;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What somebody else made of a field while the dialog is open: untouched here it becomes theirs; touched, they stand side by side. */
function useBeside<P extends { name: string; hint?: ReactNode; defaultValue?: Default }>(props: P) {
  const { faults, form } = useContext(InForm);
  const now = asText(props.defaultValue);
  const first = useRef(now);
  const control = () =>
    (document.getElementById(form) as HTMLFormElement | null)?.elements.namedItem(props.name) as Control | null | undefined;
  const put = ({ it }: { it: string }) => {
    const field = control();
    if (field && field.value !== it) field.value = it;
  };
  const beside = useMerged({ it: now }, true, () => ({ it: control()?.value ?? now }), put);
  const hint = beside?.names.has('it') ? (
    <Theirs beside={beside} name="it" say={() => wordsOf(control(), now)} onTake={() => put({ it: now })} />
  ) : (
    props.hint
  );
  return { ...props, defaultValue: first.current, error: faults[props.name], hint };
}

function wordsOf(field: Control | null | undefined, value: string): string {
  const option = field instanceof HTMLSelectElement ? [...field.options].find((one) => one.value === value) : null;
  return option ? option.text.trim() : value.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ');
}

export const FormText = (props: ComponentProps<typeof TextField> & { name: string }) => <TextField {...useBeside(props)} />;
export const FormArea = (props: ComponentProps<typeof TextAreaField> & { name: string }) => (
  <TextAreaField {...useBeside(props)} />
);
export const FormSelect = (props: ComponentProps<typeof SelectField> & { name: string }) => <SelectField {...useBeside(props)} />;

const newOnce = (): Once => ({ headers: { 'idempotency-key': idempotencyKey() } });
