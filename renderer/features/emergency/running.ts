import { useQuery } from '@tanstack/react-query';
import type { PatientId } from '../../../core/ids/index.ts';
import { api } from '../../lib/api.ts';

const oftenEnough = 5_000;

/** One's own that run or are on their way. Ids only: asking writes no row. */
export const useRunning = (care: boolean) => useQuery(api.emergency.running.queryOptions({ staleTime: 2_000, refetchInterval: oftenEnough, enabled: care }));

/** Whether the chart of this patient is read in an emergency. */
export function useInEmergency(patient: PatientId, clinician: boolean): boolean {
  const { data } = useRunning(clinician);
  return data?.some((one) => one.patient === patient && one.state === 'open') === true;
}
