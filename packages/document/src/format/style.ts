/** How a paper looks on a screen and on A4: warm, quiet, figures aligned. */
export const STYLE = `:root { color: #1f2933; background: #faf8f4; }
* { box-sizing: border-box; }
body { font-family: 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans SC', 'Microsoft YaHei', sans-serif; font-size: 16px; line-height: 1.65; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
main { background: #fff; border: 1px solid #e4dfd6; border-radius: 6px; padding: clamp(1.2rem, 5vw, 3.2rem); overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 1.3; margin: 0 0 1.2rem; text-align: center; letter-spacing: 0.06em; }
html[lang='en'] h1 { letter-spacing: 0; }
html[lang='en'] body { font-family: -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, 'PingFang SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif; }
h2 { font-size: 15px; margin: 1.3rem 0 0.3rem; color: #0f6b5c; }
p { margin: 0.3rem 0; }
ul { margin: 0.3rem 0; padding-left: 1.2rem; }
li { margin: 0.2rem 0; }
dl { margin: 0.6rem 0; }
dl div { display: grid; grid-template-columns: 7em 1fr; gap: 0.8em; padding: 0.25rem 0; border-bottom: 1px solid #efeae1; }
dt { color: #52606d; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 0.4rem 0; font-variant-numeric: tabular-nums; }
th { font-weight: 500; color: #52606d; text-align: left; border-bottom: 1px solid #85888a; padding: 0.2rem 0.4rem; }
td { border-bottom: 1px solid #e4dfd6; padding: 0.2rem 0.4rem; }
.figure { text-align: right; }
.message { border: 1px solid #e4dfd6; border-radius: 12px 12px 2px 12px; padding: 0.7rem 1rem; margin: 0.8rem 0; }
.signature { display: flex; flex-wrap: wrap; gap: 0.5rem 3rem; justify-content: flex-end; margin-top: 2rem; }
aside { border: 1px solid #9a5b00; border-radius: 6px; background: #fff; padding: 0.8rem 1rem; margin-bottom: 1rem; }
aside strong { color: #9a5b00; }
@page { size: A4; margin: 16mm 20mm; }
@media print {
  :root { background: #fff; color: #000; }
  body { padding: 0; max-width: none; font-size: 10.5pt; line-height: 1.5; }
  main { border: 0; padding: 0; }
  aside { display: none; }
  h1 { font-size: 16pt; margin-bottom: 0.8rem; }
  h2 { font-size: 10.5pt; margin-top: 0.7rem; break-after: avoid; }
  dl div, td, th { padding-top: 0.1rem; padding-bottom: 0.1rem; }
  .signature { margin-top: 1.2rem; }
  tr, li, .message, dl div, .signature { break-inside: avoid; }
}`;
