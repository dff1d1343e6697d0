import { createWorld } from "@/simulator/world/world";
for (const d of [0,1]) {const t=performance.now(), c=process.cpuUsage(); const w=createWorld(new Date()); console.log(performance.now()-t, process.cpuUsage(c).user/1000, w.titles.size, [...w.titles.values()].reduce((s,x)=>s+x.episodes.length,0));}
