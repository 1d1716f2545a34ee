declare module '@lhncbc/ucum-lhc' {
  const library: { UcumLhcUtils: { getInstance(): { validateUnitString(unit: string): { status: string; ucumCode: string | null; unit?: { code?: string; name?: string } } } } };
  export default library;
}
