// What Exchange makes of a body: always html in store, text and preview on demand, and the Teams block.

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A document as the service returns it: scripts gone, wrapped once. Line breaks of plain text are lost, as there. */
export function storedHtml(body: { contentType: 'html' | 'text'; content: string }): string {
  const html = body.contentType === 'text' ? escapeHtml(body.content) : body.content;
  const inner = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
  const safe = inner.replace(/<(script|style|iframe|object)\b[\s\S]*?<\/\1\s*>/gi, '');
  return `<html><head></head><body>${safe}</body></html>`;
}

/** The words of a html body. */
export function plainText(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/gi, '')
    .replace(/<(br|\/p|\/div|\/li|\/h\d)\s*\/?>/gi, '\r\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) =>
      name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1)) || 32) : (named[name] ?? whole),
    )
    .trim();
}

export const bodyPreview = (html: string): string => plainText(html).slice(0, 255);

/** The block Outlook puts in the body of a Teams meeting. An update that leaves it out takes the meeting offline. */
export const withTeamsBlock = (html: string, joinUrl: string): string =>
  html.replace(
    '</body>',
    `<div class="me-email-text"><a class="me-email-headline" href="${escapeHtml(joinUrl)}">Anslut till mötet</a></div></body>`,
  );

export const hasTeamsBlock = (html: string, joinUrl: string): boolean => html.includes(escapeHtml(joinUrl));
