// Bar charts as SVG: plain shapes, words beside every bar, readable without colour, light and dark.

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value as it is shown. */
  readonly label: string;
  readonly ours: boolean;
}

export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const width = 760;
const names = 230;
const numbers = 120;
const row = 26;
const top = 34;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Panels one under the other; in each, bars begin at zero and share one scale. */
export function barChart(title: string, description: string, panels: readonly Panel[]): string {
  let y = 0;
  const drawn = panels.map(({ title: heading, bars }) => {
    const most = Math.max(...bars.map(({ value }) => value));
    const lines = bars.map(({ name, value, label, ours }, index) => {
      const middle = y + top + index * row;
      const length = Math.max(2, (value / most) * (width - names - numbers));
      return [
        `<text x="${names - 10}" y="${middle + 13}" text-anchor="end"${ours ? ' class="ours"' : ''}>${escaped(name)}</text>`,
        `<rect x="${names}" y="${middle}" width="${length.toFixed(1)}" height="18"${ours ? ' class="ours"' : ''}/>`,
        `<text x="${(names + length + 8).toFixed(1)}" y="${middle + 13}"${ours ? ' class="ours"' : ''}>${escaped(label)}</text>`,
      ].join('\n');
    });
    const panel = [`<text x="0" y="${y + 18}" class="title">${escaped(heading)}</text>`, ...lines].join('\n');
    y += top + bars.length * row + 22;
    return panel;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-labelledby="title description">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
<style>
text { font: 14px system-ui, sans-serif; fill: #1a1a1a }
.title { font-weight: 700; font-size: 15px }
.ours { font-weight: 700 }
rect { fill: #767676 }
rect.ours { fill: #0b5d8a }
@media (prefers-color-scheme: dark) {
text { fill: #f2f2f2 }
rect { fill: #9a9a9a }
rect.ours { fill: #6cc3f0 }
}
</style>
${drawn.join('\n')}
</svg>
`;
}
