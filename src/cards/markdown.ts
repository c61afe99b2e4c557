// Cards use no Markdown of their own: what is strong is so by weight. So everything shown is escaped, whoever wrote it.

/** Characters that start a link, emphasis, code or markup, and list or heading marks where a line begins. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+#>])(?=\s)/gm, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, String.raw`$1\$2`);
}
