export { ApproveEmergency } from './ApproveDialog.tsx';
export { EmergencyBars } from './EmergencyBar.tsx';
export { OwedBar } from './OwedBar.tsx';
export { ReadList } from './ReadList.tsx';
export { useInEmergency } from './running.ts';
