import { connectDatabase } from "@/lib/database/connection";
import { getInstanceId } from "@/lib/database/instance-lock";

// Prints its instance number, and stays.
connectDatabase(process.argv[2] ?? "");
console.log(await getInstanceId());
setInterval(() => {}, 60_000);
