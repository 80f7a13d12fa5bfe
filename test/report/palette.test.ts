import { describe, expect, test } from 'vitest';
import { type Theme, themes } from '../../src/report/palette.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** sRGB in linear light, each from 0 to 1. */
function linear(color: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(color: string): number {
  const [red, green, blue] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What people without one kind of cones see (Machado, Oliveira and Fernandes 2009, severity 1), in linear light. */
const visions: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The distance of two colours as seen, in OKLab (Ottosson 2020): about .02 is just to be seen. */
function distance(one: string, other: string, vision: readonly Rgb[]): number {
  const [a, b] = [one, other].map((color) => oklab(seen(linear(color), vision)));
  return Math.hypot(...a!.map((value, index) => value - b![index]!));
}

function seen(color: Rgb, vision: readonly Rgb[]): number[] {
  return vision.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, at) => sum + part * color[at]!, 0),
      ),
    ),
  );
}

function oklab([red = 0, green = 0, blue = 0]: readonly number[]): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(themes))('the %s theme', (_, theme: Theme) => {
  const { paper, panel, ink, muted, accent, other, good, bad, anchor, evidence, against } = theme;
  const { recallHeat, falseHeat, band } = theme;

  test('has text that can be read on everything it stands on', () => {
    for (const ground of [paper, panel, anchor, evidence, against])
      expect(contrast(ink, ground), `ink on ${ground}`).toBeGreaterThanOrEqual(7);
    for (const ground of [...recallHeat, ...falseHeat])
      expect(contrast(ink, ground), `ink on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const color of [muted, accent, other, good, bad])
      for (const ground of [paper, panel]) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('has lines that can be told from what is behind them', () => {
    for (const line of [accent, other]) expect(contrast(line, paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(accent, band)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(visions))(
    'keeps colours apart that mean something else, with %s',
    (_name, vision) => {
      expect(distance(accent, other, vision)).toBeGreaterThan(0.1);
      for (const [one, another] of [
        [anchor, against],
        [anchor, evidence],
        [evidence, against],
        [recallHeat.at(-1)!, falseHeat.at(-1)!],
      ] as const)
        expect(distance(one, another, vision), `${one} ${another}`).toBeGreaterThan(0.03);
    },
  );

  test.each(Object.entries(visions))('has heat whose steps can be told apart, with %s', (_name, vision) => {
    for (const heat of [recallHeat, falseHeat])
      for (const [step, color] of heat.slice(1).entries())
        expect(distance(color, heat[step]!, vision), `${heat[step]} ${color}`).toBeGreaterThan(0.015);
  });

  test('has heat that grows by lightness too, so that it can be read without colour', () => {
    for (const heat of [recallHeat, falseHeat]) {
      const steps = heat.map((color) => contrast(color, paper));
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    }
  });
});
