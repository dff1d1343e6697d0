import { testSchedules } from "@/tests/sync/convergence";

testSchedules(3, 3);
