import { connectDatabase } from "@/lib/database/connection";
import { presence } from "@/lib/database/presence";

// Says under which number it is present, and stays.
connectDatabase(process.argv[2] ?? "");
console.log(await presence());
setInterval(() => {}, 60_000);
