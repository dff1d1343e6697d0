import { testSchedules } from "@/tests/sync/convergence";

testSchedules(1, 3);
