import { html, raw } from "hono/html";

type Markup = ReturnType<typeof html>;

/** A page that is marked as simulated. It needs no script and follows the system's theme. */
export function renderPage(title: string, content: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="dark light" />
    <title>${title} · Simkl simulator</title>
    <style>${raw(STYLE)}</style>
  </head>
  <body>
    <p class="banner"><strong>Simkl simulator</strong> demo accounts, nothing here reaches simkl.com</p>
    <main>${content}</main>
  </body>
</html>`;
}

const STYLE = `
  :root { color-scheme: dark light; --ground: #101114; --raised: #191b20; --line: #2c2f37; --text: #ececef; --soft: #a2a6b1;
    --accent: #f2b544; --on-accent: #221703; --note: #2a2210; }
  @media (prefers-color-scheme: light) { :root { --ground: #f6f5f2; --raised: #fff; --line: #dcd9d2; --text: #1c1d21; --soft: #5d6069;
    --accent: #a86500; --on-accent: #fff; --note: #fdf1d8; } }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 ui-sans-serif, system-ui, "Segoe UI", sans-serif; }
  .banner { margin: 0; padding: 8px 16px; background: var(--note); border-bottom: 1px solid var(--line); color: var(--soft);
    font-size: 14px; text-align: center; }
  .banner strong { color: var(--accent); margin-right: 8px; }
  main { max-width: 560px; margin: 0 auto; padding: 40px 16px 64px; }
  h1 { margin: 0 0 8px; font-size: 26px; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
  h2, legend { margin: 32px 0 12px; padding: 0; font-size: 15px; font-weight: 600; }
  p { margin: 0 0 12px; } .soft { color: var(--soft); } a { color: var(--accent); }
  fieldset { margin: 28px 0 0; padding: 0; border: 0; } legend { margin: 0 0 12px; }
  .card { display: grid; grid-template-columns: 20px 1fr auto; gap: 4px 12px; align-items: start; margin-bottom: 8px; padding: 14px 16px;
    background: var(--raised); border: 1px solid var(--line); border-radius: 12px; cursor: pointer; }
  .card:hover { border-color: var(--soft); } .card:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
  .card input { width: 18px; height: 18px; margin: 3px 0 0; accent-color: var(--accent); }
  .card:has(:focus-visible), button:focus-visible, a:focus-visible, .code:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .card input:focus-visible { outline: none; }
  .name { font-weight: 600; } .card .soft { grid-column: 2 / -1; font-size: 14px; }
  .counts { font-variant-numeric: tabular-nums; }
  .plan { padding: 0 8px; border: 1px solid var(--line); border-radius: 99px; color: var(--soft); font-size: 13px; text-transform: uppercase;
    letter-spacing: 0.04em; }
  ul { margin: 0; padding: 0; list-style: none; } li { padding: 10px 0; border-bottom: 1px solid var(--line); } li small { display: block; color: var(--soft); }
  .actions { display: flex; flex-direction: row-reverse; gap: 8px; margin-top: 32px; }
  button, .button { flex: 1; min-height: 48px; padding: 0 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); color: var(--text);
    font: inherit; font-weight: 600; cursor: pointer; }
  button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); } button:hover { filter: brightness(1.08); }
  .code { width: 100%; min-height: 56px; padding: 0 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); color: var(--text);
    font: 600 24px ui-monospace, monospace; letter-spacing: 0.12em; text-transform: uppercase; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 6px 20px; } dt { color: var(--soft); } dd { margin: 0; }
  .poster { float: right; width: 140px; margin: 0 0 16px 16px; border-radius: 10px; }
`;
