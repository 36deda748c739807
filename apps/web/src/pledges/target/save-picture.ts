import { onPaper, palette } from '../../app/theme/tokens.js';

const SCALE = 2;
const HEAD = 36;

/** Saves a drawn chart as a PNG of twice its size, under its title, for slides and notices. */
export async function savePicture(svg: SVGSVGElement, title: string, fileName: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal;
  const source = new Blob([onPaper(new XMLSerializer().serializeToString(svg))], { type: 'image/svg+xml' });
  const url = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = (height + HEAD) * SCALE;
    draw(canvas.getContext('2d')!, image, title, { width, height });
    const link = document.createElement('a');
    link.href = canvas.toDataURL('image/png');
    link.download = fileName;
    link.click();
  } finally {
    URL.revokeObjectURL(url);
  }
}

function draw(
  context: CanvasRenderingContext2D,
  image: HTMLImageElement,
  title: string,
  { width, height }: { width: number; height: number },
): void {
  context.scale(SCALE, SCALE);
  context.fillStyle = palette.card;
  context.fillRect(0, 0, width, height + HEAD);
  context.fillStyle = palette.ink;
  context.font = `600 15px ${getComputedStyle(document.body).fontFamily}`;
  context.fillText(title, 8, 24, width - 16);
  context.drawImage(image, 0, HEAD, width, height);
}
