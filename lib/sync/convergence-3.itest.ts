import { triesSchedules } from "@/tests/sync/convergence";

triesSchedules(3, 3);
