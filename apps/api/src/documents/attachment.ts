/** RFC 6266: a file's own name in any script, and a plain one for programs that know no better. */
export const attachment = (fileName: string, plain: string): string =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
