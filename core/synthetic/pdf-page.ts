import { base64pad } from 'multiformats/bases/base64';

/** A one-page PDF 1.4 with lines of Helvetica: a real file with a cross-reference table, small enough to travel in a resource. */
export function pdfPage(title: string, lines: readonly string[]): Uint8Array {
  const shown = (text: string) => ascii(text).replace(/([\\()])/g, '\\$1');
  const content = [`BT /F1 16 Tf 56 780 Td (${shown(title)}) Tj ET`, ...lines.map((line, index) => `BT /F1 11 Tf 56 ${String(748 - index * 17)} Td (${shown(line)}) Tj ET`)].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    `<< /Title (${shown(title)}) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** The built-in font knows Latin letters only; accents are dropped and the rest becomes a question mark. */
const ascii = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]/g, '?');

export const base64Of = (bytes: Uint8Array): string => base64pad.baseEncode(bytes);
