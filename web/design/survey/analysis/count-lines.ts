/** A line of what was pasted: words, if there are any, and a number. */
interface CountLine {
  readonly label: string;
  readonly count: number;
}

/** Lines that end in a number: "女 1,200", "女	1200" or "1200". Headings and sums are no options and fall out later. */
export function countLines(text: string): readonly CountLine[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, label = '', digits = ''] = COUNT_LINE.exec(line) ?? [];
    const count = Number(digits.replaceAll(/[,，]/g, ''));
    return digits === '' || !Number.isFinite(count) ? [] : [{ label: label.trim(), count }];
  });
}

const COUNT_LINE = /^\s*(.*?)[\s:：]*(\d[\d,，]*(?:\.\d+)?)\s*(?:人|%|％)?\s*$/u;
