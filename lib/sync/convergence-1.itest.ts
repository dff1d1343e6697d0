import { triesSchedules } from "@/tests/sync/convergence";

triesSchedules(1, 3);
