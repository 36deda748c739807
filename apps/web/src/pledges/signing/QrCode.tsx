import { useQuery } from '@tanstack/react-query';

/** Drawn in the browser as one path: no image is fetched, and it prints sharp. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data } = useQuery({
    queryKey: ['qr', text],
    queryFn: async () => {
      const { create } = await import('qrcode');
      const { modules } = create(text, { errorCorrectionLevel: 'M' });
      const cells = Array.from(modules.data, (dark, i) =>
        dark ? `M${i % modules.size} ${Math.floor(i / modules.size)}h1v1h-1z` : '',
      );
      return { size: modules.size, path: cells.join('') };
    },
    staleTime: Infinity,
  });
  return (
    <div className="qr-code">
      {data && (
        <svg viewBox={`-3 -3 ${data.size + 6} ${data.size + 6}`} role="img" aria-label={label} shapeRendering="crispEdges">
          <rect x={-3} y={-3} width={data.size + 6} height={data.size + 6} fill="#fff" />
          <path d={data.path} fill="#000" />
        </svg>
      )}
    </div>
  );
}
