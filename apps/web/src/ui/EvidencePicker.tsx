import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';
import { EVIDENCE_ACCEPT, EVIDENCE_MB, evidenceFault, sizeWords } from './evidence-files.js';
import { ProblemNote } from './PageState.js';

export interface EvidenceItem {
  id: string | number;
  name: string;
  size: number;
}

interface EvidencePickerProps {
  items: readonly EvidenceItem[];
  /** Absent: the list is only read. One file at a time; rejecting shows the problem and stops. */
  onAdd?: (file: File) => Promise<unknown>;
  onRemove?: (item: EvidenceItem) => void;
  onOpen: (item: EvidenceItem) => void;
  maxMb?: number;
}

/** Files from the disk, from the phone's camera, or dropped; refused here already when they cannot be right. */
export function EvidencePicker({ items, onAdd, onRemove, onOpen, maxMb = EVIDENCE_MB }: EvidencePickerProps) {
  const w = useWords();
  const [faults, setFaults] = useState<string[]>([]);
  const [sending, setSending] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        setSending(file.name);
        await onAdd?.(file);
      }
    },
    onSettled: () => setSending(null),
  });
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    const bad = files.flatMap((file) => {
      const fault = evidenceFault(file, maxMb);
      return fault ? [w(`evidence.${fault}`, { name: file.name, size: sizeWords(file.size), mb: maxMb })] : [];
    });
    setFaults(bad);
    if (!send.isPending) send.reset();
    const good = files.filter((file) => !evidenceFault(file, maxMb));
    if (good.length > 0 && !send.isPending) send.mutate(good);
  };
  return (
    <div
      className="evidence"
      onDragOver={(event) => onAdd && event.preventDefault()}
      onDrop={(event) => {
        if (!onAdd) return;
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Button look="quiet" small onClick={() => onOpen(item)}>
              {item.name}
            </Button>
            <small className="quiet">{sizeWords(item.size)}</small>
            {onRemove && (
              <Button look="quiet" small aria-label={w('do.remove', { name: item.name })} onClick={() => onRemove(item)}>
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {onAdd && (
        <>
          <div className="button-row">
            <FileButton accept={EVIDENCE_ACCEPT} multiple busy={send.isPending} onFiles={take}>
              {w('evidence.choose')}
            </FileButton>
            <FileButton accept="image/*" capture="environment" className="evidence-camera" busy={send.isPending} onFiles={take}>
              {w('evidence.camera')}
            </FileButton>
          </div>
          <p className="field-hint">{w('evidence.drop', { mb: maxMb })}</p>
        </>
      )}
      <div aria-live="polite">
        {sending && <p>{w('evidence.uploading', { name: sending })}</p>}
        {faults.map((fault) => (
          <p key={fault} className="field-error">
            {fault}
          </p>
        ))}
      </div>
      <ProblemNote error={send.error} />
    </div>
  );
}

interface FileButtonProps {
  accept: string;
  multiple?: boolean;
  capture?: 'environment';
  busy?: boolean;
  className?: string;
  onFiles: (files: FileList | null) => void;
  children: ReactNode;
}

export function FileButton({ accept, multiple, capture, busy, className, onFiles, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        capture={capture}
        onChange={(event) => {
          onFiles(event.target.files);
          // The same file chosen again after a correction must count as a change.
          event.target.value = '';
        }}
      />
      <Button small busy={busy} className={className} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
