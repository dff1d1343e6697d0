import { startUp } from "@/lib/start-up";

await startUp();
