import { triesSchedules } from "@/tests/sync/convergence";

triesSchedules(2, 3);
