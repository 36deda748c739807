import { onPaper, palette } from '../../app/theme/tokens.js';

/** A chart that leaves the page: for slides, notices and groups. */
export interface Picture {
  /** The whole `<svg>`, with its width and height; its colours may be tokens. */
  svg: string;
  title: string;
  /** The same in one sentence with numbers, under the title: a picture is passed on without its page. */
  said?: string;
  /** What its lines and shapes mean, where the drawing does not bear its own key. */
  key?: string;
  /** Whose figures, of what day: under the picture. */
  source?: string;
  fileName: string;
}

const SCALE = 2;
const LINE = 18;
const HEAD = 40;
const FOOT = 8;

/** Saves a chart as a PNG of twice its size, always in the colours of paper. */
export async function savePicture({ svg, title, said = '', key = '', source = '', fileName }: Picture): Promise<void> {
  const paper = onPaper(svg);
  const { width, height } = new DOMParser().parseFromString(paper, 'image/svg+xml').documentElement as unknown as {
    width: SVGAnimatedLength;
    height: SVGAnimatedLength;
  };
  const size = { width: width.baseVal.value, height: height.baseVal.value };
  const url = URL.createObjectURL(new Blob([paper], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const link = document.createElement('a');
    link.href = drawn(image, size, { title, said, foot: [key, source] }).toDataURL('image/png');
    link.download = fileName.replaceAll(/[\\/:*?"<>|]/g, ' ');
    link.click();
  } finally {
    URL.revokeObjectURL(url);
  }
}

interface Words {
  title: string;
  said: string;
  foot: readonly string[];
}

function drawn(
  image: HTMLImageElement,
  size: { width: number; height: number },
  { title, said, foot }: Words,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const face = getComputedStyle(document.body).fontFamily;
  const titleFont = `600 15px ${face}`;
  const saidFont = `12px ${face}`;
  context.font = titleFont;
  const titled = lines(context, title, size.width - 16);
  context.font = saidFont;
  const told = lines(context, said, size.width - 16);
  const under = foot.flatMap((words) => lines(context, words, size.width - 16));
  const head = HEAD - LINE + (titled.length + told.length) * LINE;
  const height = head + size.height + under.length * LINE + FOOT;
  canvas.width = size.width * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = palette.card;
  context.fillRect(0, 0, size.width, height);
  const write = (written: readonly string[], font: string, ink: string, top: number) => {
    context.font = font;
    context.fillStyle = ink;
    written.forEach((line, at) => context.fillText(line, 8, top + at * LINE));
  };
  write(titled, titleFont, palette.ink, 24);
  write(told, saidFont, palette.ink2, 24 + titled.length * LINE);
  write(under, saidFont, palette.ink3, head + size.height + 14);
  context.drawImage(image, 0, head, size.width, size.height);
  return canvas;
}

/** Broken where a line is full; Chinese may be broken anywhere, English between words. */
function lines(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const found: string[] = [];
  for (const piece of text.split(/(?<=[\s\u2e80-\uffef])/u)) {
    const last = found.at(-1);
    if (last !== undefined && context.measureText(last + piece.trimEnd()).width <= width) found[found.length - 1] = last + piece;
    else if (piece.trim()) found.push(piece);
  }
  return found;
}
