import { startUp } from "@/lib/jobs/start";

await startUp();
