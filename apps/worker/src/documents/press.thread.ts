import type { Paper, PaperFormat } from '#domain/documents/papers/paper.js';
import { renderPaper } from '#features/documents/papers/render/render.js';
import { parentPort, workerData } from 'node:worker_threads';

/** One paper, then the thread is over: whatever the libraries hold goes with it. */
export interface PressOrder {
  paper: Paper;
  format: PaperFormat;
}

export type PressMessage = { percent: number } | { bytes: Uint8Array };

const { paper, format } = workerData as PressOrder;
const say = (message: PressMessage, transfer: ArrayBuffer[] = []) => parentPort!.postMessage(message, transfer);
const bytes = new Uint8Array(await renderPaper(paper, format, (percent) => say({ percent })));
say({ bytes }, [bytes.buffer]);
