import qrcode from 'qrcode';

/** The address as modules of a QR code (ISO/IEC 18004, level M), dark ones 1. */
export const qrPng = (url: string): Promise<Buffer> => qrcode.toBuffer(url, { errorCorrectionLevel: 'M', margin: 1, width: 300 });
