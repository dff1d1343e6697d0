import { testSchedules } from "./test-schedules";

testSchedules(3, 3);
