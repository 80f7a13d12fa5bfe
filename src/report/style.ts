import { themeProperties, themes } from './palette.ts';

/** The page's style. Colours come from the palette alone, so that a test can check their contrast. */
export function pageStyle(): string {
  const [light, dark] = [themeProperties(themes.light), themeProperties(themes.dark)];
  const heat = Array.from(
    { length: 7 },
    (_, step) =>
      `.recall-${step}{background:var(--recallHeat-${step})}.false-${step}{background:var(--falseHeat-${step})}`,
  ).join('');
  return `:root{color-scheme:light;${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}
:root[data-theme=dark]{color-scheme:dark;${dark}}
${layout}${heat}
@media print{:root,:root:not([data-theme=light]){color-scheme:light;${light}}${print}}
`;
}

const layout = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:72rem;padding:1.5rem 1.25rem 3rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.2;margin:0;letter-spacing:-.01em}
h2{font-size:1.2rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.4rem 0}
header{display:flex;gap:1rem;justify-content:space-between;align-items:flex-start;border-bottom:2px solid var(--ink);padding-bottom:1rem}
header p,.lead,footer{color:var(--muted);max-width:46rem}
header p{margin-bottom:0}
section{margin-top:2.25rem}
footer{margin-top:3rem;border-top:1px solid var(--hairline);padding-top:.75rem;font-size:.87rem}
button,select,input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:4px;padding:.3rem .6rem;max-width:100%}
button{cursor:pointer;white-space:nowrap}
button:hover{background:var(--panel)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
#theme{flex:none}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));margin:1rem 0 0;border:solid var(--hairline);border-width:1px 0 0 1px}
.tile{padding:.8rem 1rem;border:solid var(--hairline);border-width:0 1px 1px 0}
.tile dt{color:var(--muted);font-size:.87rem}
.tile dd{margin:0}
.tile .main .value,.tile .main .few{display:block;font-size:1.6rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
.tile .main .few{font-size:1.15rem;line-height:1.8}
.tile .compared{font-size:.87rem;margin-top:.25rem}
.tile .what{color:var(--muted)}
.tile .what::after{content:":"}
.note{color:var(--muted);font-size:.87em}
.few{font-style:italic}
.good{color:var(--good)}
.bad{color:var(--bad);font-weight:600}
.scroll{overflow-x:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.93rem;min-width:min(100%,36rem)}
th,td{padding:.35rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--hairline);overflow-wrap:normal}
thead th,thead td{background:var(--panel);font-weight:600;vertical-align:bottom;white-space:nowrap}
tbody th{font-weight:400;min-width:7rem;max-width:22rem;overflow-wrap:break-word}
td .note{display:block;white-space:nowrap}
th .note{display:block}
.heat{border-collapse:separate;border-spacing:2px}
.heat th,.heat td{border:0}
.heat td{min-width:8rem}
.heat thead th{white-space:normal}
.heat td .note{color:var(--ink)}
th button{font-weight:600;border:0;background:none;padding:0;text-align:left}
th button:hover{background:none;text-decoration:underline}
th button::after{content:"";display:inline-block;width:1em;margin-left:.25em;color:var(--muted)}
th[aria-sort=ascending] button::after{content:"▲";content:"▲" / "";color:var(--accent)}
th[aria-sort=descending] button::after{content:"▼";content:"▼" / "";color:var(--accent)}
.controls{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:.75rem 0}
.controls[hidden],[hidden]{display:none!important}
.controls label{display:flex;gap:.5rem;align-items:center;min-width:0}
.controls select{min-width:0;max-width:14rem}
.controls .wide{display:flex;flex:1 1 20rem;flex-wrap:wrap;gap:.5rem;align-items:center}
.controls input[type=range]{flex:1 1 10rem;min-width:0;padding:0;accent-color:var(--accent)}
.controls input[type=search]{min-width:0;width:12rem}
output{font-weight:600;font-variant-numeric:tabular-nums;min-width:3.5em}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(21rem,100%),1fr));gap:1rem 1.5rem;margin:.5rem 0}
.chart{margin:0;min-width:0}
.chart figcaption{font-weight:600;font-size:.93rem;margin-bottom:.4rem}
.plot{padding:8px 12px 26px 50px}
.plot>svg{display:block;width:100%;height:230px;overflow:visible;font-size:12px}
#charts .plot>svg{touch-action:pan-y;cursor:ew-resize}
.curves{width:100%;height:100%}
.plot text{fill:var(--muted)}
.plot text.y{text-anchor:end}
.plot text.x{text-anchor:middle}
.grid{stroke:var(--hairline)}
.band{fill:var(--band)}
.line{fill:none;stroke:var(--accent);stroke-width:2;vector-effect:non-scaling-stroke}
.line.other{stroke:var(--other);stroke-dasharray:6 4}
line.reference{stroke:var(--other);stroke-dasharray:5 4;stroke-width:1.5}
circle.reference{fill:var(--paper);stroke:var(--other);stroke-width:2}
.plot text.reference{fill:var(--other);text-anchor:end}
.plot text.reference.left{text-anchor:start}
.mark circle{fill:var(--accent);stroke:var(--paper);stroke-width:2}
.mark .rule{stroke:var(--ink)}
.mark.other circle{fill:var(--paper);stroke:var(--other)}
.mark.other .rule{stroke:var(--other);stroke-dasharray:6 4}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;font-size:.93rem}
.legend svg{width:2.2em;height:1em;vertical-align:-.15em;margin-right:.5em;overflow:visible}
.axis-label{text-align:center;color:var(--muted);font-size:12px;padding-left:50px}
.posts{list-style:none;margin:0;padding:0;border-top:1px solid var(--hairline)}
.posts>li{position:relative;padding:.7rem 0;border-bottom:1px solid var(--hairline)}
.posts p{margin:.15rem 0}
.post-head{font-size:.87rem;color:var(--muted);display:flex;flex-wrap:wrap;gap:0 .75rem}
.post-id{font-weight:600;color:var(--ink)}
.why{color:var(--ink)}
.post-text{max-width:52rem;unicode-bidi:plaintext}
.reasons{font-size:.93rem}
summary{cursor:pointer;color:var(--accent);width:max-content;max-width:100%}
.posts summary{font-size:.87rem}
.lines{margin:.3rem 0;padding:0;list-style:none;font-size:.87rem}
.points{display:inline-block;min-width:4.5em;text-align:right;margin-right:.5em;font-variant-numeric:tabular-nums}
.reveal{position:absolute;top:.6rem;right:0;font-size:.87rem;padding:.1rem .5rem}
.post-head{padding-right:6rem}
.plain{display:none}
.shown .plain{display:inline}
.shown .masked{display:none}
mark{color:inherit;background:var(--evidence);border-radius:2px;padding:0 1px}
mark.anchor{background:var(--anchor);text-decoration:underline;font-weight:600}
mark.against{background:var(--against);text-decoration:underline dotted}
mark.hidden{background:var(--panel)}
@media (max-width:40rem){body{padding:1rem .75rem 2rem;font-size:14px}header{flex-wrap:wrap}.tiles{grid-template-columns:1fr 1fr}.tile{padding:.6rem .7rem}.tile .main .value{font-size:1.25rem}th,td{padding:.3rem .5rem}.heat td{min-width:6.2rem}td .note,thead th{white-space:normal}td{min-width:5.2rem}tbody th{min-width:5rem}.controls input[type=search]{width:9rem}}
`;

const print = `body{max-width:none;padding:0;font-size:10pt}.controls,button{display:none!important}.scroll{overflow:visible}section,figure,tr,.posts>li{break-inside:avoid}section{break-inside:auto}h2,h3{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}`;
