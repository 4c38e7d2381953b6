/** Opens the source that holds the place somebody asks for, also where the browser does not do it by itself. */
export const SCRIPT = `(()=>{const open=()=>{const spot=document.getElementById(decodeURIComponent(location.hash.slice(1)));if(!spot)return;const source=spot.closest('details');if(source&&!source.open){source.open=true;spot.scrollIntoView()}};addEventListener('hashchange',open);open()})()`;

/** SHA-256 of SCRIPT in base 64: the only script that the page allows (a test compares). */
export const SCRIPT_HASH = 'sha256-MtsWWK3ULoEMCTBm2/CjY4aaOgNOClMK3NSIXBtFrQk=';

export const STYLE = `
:root{--paper:#fdfcf9;--ink:#1d1c1a;--quiet:#5c5850;--rule:#ddd8cc;--accent:#1f4e79;--mark:#fff0b8;--raised:#ffffff;--yes:#1c5f34;--no:#8a3b12}
@media (prefers-color-scheme:dark){:root{--paper:#16171a;--ink:#e9e6df;--quiet:#aaa59a;--rule:#37383d;--accent:#9cc4ee;--mark:#5b4a12;--raised:#202226;--yes:#8fd3a5;--no:#f0a883}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,'Bitstream Charter','Iowan Old Style',Georgia,serif;overflow-wrap:break-word}
a{color:var(--accent)}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{inset-inline-start:1rem;top:1rem;background:var(--raised);padding:.5rem 1rem;z-index:9}
.brand{margin:0;font:600 .8rem/1 system-ui,sans-serif;letter-spacing:.08em;text-transform:uppercase;color:var(--quiet)}
h1{font-size:1.75rem;line-height:1.25;margin:.6rem 0 .5rem;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.35;margin:2.2rem 0 .6rem;text-wrap:balance}
.understood,.hint,.facts,.searched,.from,footer{color:var(--quiet);font-family:system-ui,sans-serif;font-size:.875rem}
nav{font:.8125rem/1.5 system-ui,sans-serif;border-block:1px solid var(--rule);margin:1rem 0 0}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;margin:0;padding:.6rem 0}
nav a{color:var(--quiet);text-decoration:none}
nav a:hover,nav a:focus{color:var(--accent);text-decoration:underline}
@media (min-width:78rem){nav{position:fixed;top:1.6rem;left:calc(50% - 38rem);width:13rem;max-height:calc(100vh - 3rem);overflow:auto;border:0;margin:0}nav ul{display:block;padding:0}nav li{margin:0 0 .5rem;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}}
main ul{margin:0;padding:0;padding-inline-start:1.1rem}
main li{margin:.5rem 0}
main li::marker{color:var(--quiet)}
.summary ul{list-style:none;padding:0}
.summary li{font-size:1.125rem}
q{quotes:none}
.cite{white-space:nowrap}
main li,.side p{position:relative}
.marker{font:.75rem/1 system-ui,sans-serif;text-decoration:none;color:var(--quiet);padding:.15rem .1rem;vertical-align:.15rem}
.marker:hover,.marker:focus{color:var(--accent);text-decoration:underline}
.tip{position:absolute;left:-.8rem;top:100%;width:max-content;max-width:calc(100% + 1.6rem);padding:.6rem .8rem;background:var(--raised);color:var(--ink);border:1px solid var(--rule);border-radius:.4rem;box-shadow:0 .3rem 1.2rem #0003;font-size:.9rem;line-height:1.45;white-space:normal;visibility:hidden;opacity:0;transition:opacity .12s .12s,visibility 0s .24s;z-index:5}
.cite:hover .tip,.cite:focus-within .tip{visibility:visible;opacity:1;transition-delay:.12s}
.tip .words{display:block;color:inherit;text-decoration:none;margin-bottom:.35rem;max-height:12rem;overflow:auto}
.tip .words:hover,.tip .words:focus{text-decoration:underline}
.tip .from{display:block}
.tag{display:inline-block;font:.75rem/1.5 system-ui,sans-serif;border:1px solid currentColor;border-radius:.3rem;padding:0 .4rem;margin-left:.3rem}
.yes{color:var(--yes)}.no{color:var(--no)}
.searched{margin:.2rem 0 0}
.verdict{margin:.2rem 0;font:600 .875rem/1.4 system-ui,sans-serif}
.verdict.corroborated{color:var(--yes)}
.verdict.contradicted,.verdict.not-found{color:var(--no)}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.8rem;margin:.35rem 0 .2rem}
.side{border:1px solid var(--rule);border-radius:.4rem;padding:.6rem .8rem;background:var(--raised);font-size:.95rem}
.side p{margin:.3rem 0}
.matter{font:600 .8rem/1.4 system-ui,sans-serif;color:var(--quiet);margin:0}
.contested ul{list-style:none;padding:0}
.contested li{margin:1.1rem 0}
.side .label{font:600 .8rem/1.4 system-ui,sans-serif;color:var(--quiet)}
.derived{margin:.2rem 0 0;font:600 .8rem/1.4 system-ui,sans-serif;color:var(--quiet)}
.heard,.worded{color:var(--quiet);font:.875rem/1.5 system-ui,sans-serif}
.actors>ul,.agreement>ul,.turn>ul{list-style:none;padding:0}
.actors>ul>li,.agreement>ul>li,.turn>ul>li{margin:.9rem 0}
.relations{font-size:.95rem}
.relations li{margin:.25rem 0}
.chart{overflow-x:auto;margin:.4rem 0 1rem}
.chart svg{display:block;width:100%;min-width:36rem;font:12px system-ui,sans-serif}
.chart text{fill:var(--ink)}
.chart .pole,.chart .gap{fill:var(--quiet)}
.chart .rule{stroke:var(--rule)}
.chart .day{stroke:var(--rule);stroke-dasharray:1 5}
.chart .zero{stroke:var(--quiet)}
.chart .stem{stroke:currentColor;stroke-width:1.5}
.chart .range{stroke:currentColor;stroke-width:4;stroke-opacity:.45}
.chart circle,.chart rect,.chart polygon{fill:currentColor;stroke:var(--paper)}
.chart .cross{stroke:currentColor;stroke-width:3;fill:none}
.party-0{color:var(--accent)}.party-1{color:var(--no)}.party-2{color:var(--yes)}.party-3{color:var(--ink)}.party-4{color:var(--quiet)}.party-5{color:var(--ink)}
.grid{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;margin:.4rem 0 1rem}
.grid caption{text-align:left;color:var(--quiet);font:.8rem/1.4 system-ui,sans-serif;padding-bottom:.3rem}
.grid th,.grid td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-top:1px solid var(--rule)}
.grid thead th{font:600 .75rem/1.3 system-ui,sans-serif;color:var(--quiet);border-top:0}
.grid tbody th{font-weight:400}
.grid td>div,.grid tbody th{position:relative}
.steps tbody th,.steps td:not(:last-child){font:.8rem/1.5 system-ui,sans-serif}
.steps tbody th{white-space:nowrap}
.grid.positions tbody th{min-width:15rem}
.grid.positions td{font:.8rem/1.5 system-ui,sans-serif}
.grid.positions .tip{width:20rem;max-width:80vw}
.grid.positions td:nth-last-child(-n+4) .tip{left:auto;right:-.6rem}
.stance{font-weight:600}.asserts{color:var(--yes)}.denies{color:var(--no)}.silent{color:var(--quiet)}
.more{font:.75rem/1 system-ui,sans-serif}
.count{color:var(--quiet)}
.words-of{padding:0 0 0 1.6rem}
.words-of>li{margin:1rem 0;scroll-margin-top:2rem}
@media (min-width:78rem){.grid.positions{width:min(62rem,calc(23rem + 50vw - 3rem))}}
@media (max-width:46rem){.grid,.grid tbody,.grid tr,.grid th,.grid td,.grid caption{display:block}.grid thead{position:absolute;inset-inline-start:-99rem}.grid tr{border-top:1px solid var(--rule);padding:.6rem 0}.grid th,.grid td{border:0;padding:.1rem 0}.steps tbody th{font-weight:600}.grid td{display:flex;gap:.5rem}.grid td::before{content:attr(data-label);flex:0 0 6.5rem;color:var(--quiet);font:.8rem/1.6 system-ui,sans-serif}.steps td:last-child{display:block}.steps td:last-child::before{content:none}}
details{border-top:1px solid var(--rule);padding:.5rem 0}
summary{cursor:pointer}
summary .facts{display:block;padding-left:2.2rem}
.number{display:inline-block;min-width:1.9rem;color:var(--quiet);font-family:system-ui,sans-serif;font-size:.875rem}
code{font-size:.8rem;overflow-wrap:anywhere}
.stored{white-space:pre-wrap;max-height:32rem;overflow:auto;padding:1rem;border:1px solid var(--rule);border-radius:.4rem;background:var(--raised);font-size:.95rem}
.aside{opacity:.55}
mark{background:var(--mark);color:inherit}
.spot{scroll-margin-top:4rem}
.spot:target+mark{outline:2px solid var(--accent);outline-offset:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
footer{border-top:1px solid var(--rule);margin-top:3rem}
@media (max-width:34rem){body{font-size:1rem;padding:1rem 1rem 3rem}h1{font-size:1.4rem}.tip{position:fixed;left:.75rem;right:.75rem;top:auto;bottom:.75rem;width:auto;max-width:none;max-height:60vh;overflow:auto}}
@page{size:A4;margin:20mm 18mm}
@media print{:root{--paper:#fff;--ink:#000;--quiet:#444;--rule:#bbb;--accent:#000;--raised:#fff;--yes:#000;--no:#000}body{max-width:none;padding:0;font-size:10.5pt}nav,.skip,.stored,.hint{display:none}main li,.side,details,.grid tr,.chart{break-inside:avoid}.chart{overflow:visible}.chart svg{min-width:0}h2{break-after:avoid}.tip{position:static;display:block;visibility:visible;transition:none;opacity:1;width:auto;max-width:none;border:0;box-shadow:none;padding:0 0 0 1rem;font-size:8.5pt;color:#333}.tip::before{content:attr(data-number) ' '}.tip .words,.tip .from{display:inline;max-height:none;font-size:inherit}.marker{display:none}.cite{white-space:normal}a{text-decoration:none}}
`;
