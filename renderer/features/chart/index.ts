export { ChartPage } from './ChartPage.tsx';
export { OwnRecord } from './OwnRecord.tsx';
