import type { Sensitivity } from '../contract/records.ts';

export type Sensitive = Exclude<Sensitivity, 'general'>;

/**
 * HL7 v3 ActCode, _ActInformationSensitivityPolicy (http://terminology.hl7.org/CodeSystem/v3-ActCode), folded into the five
 * classes this application keeps apart. SEX takes sexual health and sexual violence together.
 */
export const labelCodes: ReadonlyMap<string, Sensitive> = new Map<string, Sensitive>([
  ['PSY', 'PSY'], ['PSYTHPN', 'PSY'], ['MH', 'PSY'], ['BH', 'PSY'], ['COGN', 'PSY'], ['DVD', 'PSY'], ['EMOTDIS', 'PSY'],
  ['ETH', 'ETH'], ['SUD', 'ETH'], ['ETHUD', 'ETH'], ['OPIOIDUD', 'ETH'],
  ['HIV', 'HIV'],
  ['SEX', 'SEX'], ['SDV', 'SEX'], ['STD', 'SEX'], ['MST', 'SEX'], ['VIO', 'SEX'],
  ['GDIS', 'GDIS'], ['SCA', 'GDIS'], ['SICKLE', 'GDIS'],
]);

/** v3 Confidentiality R and V without a class, and ActCode's unspecific ones: kept with PSY, the class that is withheld most often. */
export const restrictedCodes: ReadonlySet<string> = new Set(['R', 'V', 'SPI', 'T', 'S', 'PHY', 'PRS']);

/** ICD-10 and ICD-10-CM by chapter block. Source: the block titles of WHO's ICD-10 (2019), which are public. */
export const icd10Blocks: readonly (readonly [RegExp, Sensitive])[] = [
  [/^(B2[0-4]|Z21|R75|O98\.?7|Z20\.?6|Z71\.?7|F02\.?4)/, 'HIV'],
  [/^(F1[0-9]|K70|G31\.?2|G62\.?1|I42\.?6|K29\.?2|K86\.?0|Y90|Y91|Z50\.?[23]|Z71\.?[45]|Z72\.?[12]|T40\.?[1-9])/, 'ETH'],
  [/^(F0[4-9]|F[2-9][0-9]|X[67][0-9]|X8[0-4]|Z91\.?5|T14\.?91|R45\.?851)/, 'PSY'],
  [/^(A5[0-9]|A6[0-4]|Z11\.?3|Z20\.?2|T74\.?2|T76\.?2|Y05|Z04\.?4|Z61\.?[45]|O04|Z33\.?2|Z30|Z70|Z64\.?0|N52)/, 'SEX'],
  [/^(D57|D56|E84|G10|G71\.?0|Z14|Z15|Z31\.?5|Q9[0-9]|E75|D66|D67)/, 'GDIS'],
];

/** WHO ATC groups of medicines that tell the diagnosis: HIV antivirals, addiction, psychosis and mood, contraception. */
export const atcGroups: readonly (readonly [RegExp, Sensitive])[] = [
  [/^(J05AE0[1-9]|J05AE10|J05AF(0[1-7]|09)|J05AG|J05AJ|J05AR)/, 'HIV'], [/^N07B[BC]/, 'ETH'], [/^(N05A|N06A|N06B)/, 'PSY'], [/^(G02B|G03A|G03D|G03X)/, 'SEX'],
];

const rows = (kind: Sensitive, codes: string): [string, Sensitive][] => codes.split(' ').map((code) => [code, kind]);

/**
 * Single codes, a small list and no value set: no SNOMED CT release is shipped. The classes follow the names of the public
 * sensitivity value sets of SAMHSA's Consent2Share (VSAC 2.16.840.1.113762.1.4.1142.58 groups them). What no list names stays general
 * unless the sender labels it.
 */
export const snomedCodes: ReadonlyMap<string, Sensitive> = new Map([
  // HIV infection, AIDS, HIV positive, asymptomatic HIV.
  ...rows('HIV', '86406008 62479008 165816005 91947003'),
  // Alcoholism, alcohol abuse, alcohol dependence, drug abuse, drug dependence, opioid abuse, opioid dependence, cocaine abuse, cannabis abuse, overdose.
  ...rows('ETH', '7200002 15167005 66590003 26416006 191816009 5602001 75544000 78267003 37344009 55680006 361055000 6525002 231477003 363908000'),
  // Mental disorder, depression (major, single, recurrent, severe), bipolar, schizophrenia, psychosis, PTSD, anxiety (and generalized), panic, eating disorders, OCD, suicidal thoughts, suicide attempt, ADHD.
  ...rows('PSY', '74732009 35489007 370143000 36923009 66344007 310497006 13746004 58214004 69322001 47505003 48694002 21897009 197480006 371631005 72366004 56882008 191736004 6471006 82313006 192127007 406506008 24642003'),
  // Gonorrhoea, chlamydia, syphilis, genital herpes, sexually transmitted disease, rape, sexual abuse, induced abortion, contraception.
  ...rows('SEX', '15628003 240589008 76272004 33839006 8098009 248110007 95924003 57797005 14189004 386639001'),
  // Huntington, cystic fibrosis, sickle cell anaemia and trait, BRCA1 and BRCA2 mutation, haemophilia A, Duchenne.
  ...rows('GDIS', '58756001 190905008 127040003 16402000 412734009 412738007 28293008 76670001'),
]);

/** Names in LOINC of what each group measures stand above it; LOINC codes are © Regenstrief Institute, see About. */
export const loincCodes: ReadonlyMap<string, Sensitive> = new Map([
  // HIV 1 and 2 antibodies and antigen, HIV 1 RNA viral load, genotype.
  ...rows('HIV', '7917-8 68961-2 56888-1 75622-1 20447-9 25836-8 29541-0 48345-3 31201-7 7918-6 30361-0 5220-9 49890-7 80387-4 34699-9'),
  // AUDIT-C and AUDIT totals, DAST-10 total, drug use.
  ...rows('ETH', '75626-2 72109-2 75624-7 82667-7 82666-9'),
  // PHQ-9 panel and total, PHQ-2, GAD-7 panel and total, suicide risk, psychiatry notes and discharge summaries.
  ...rows('PSY', '44249-1 44261-6 55757-9 55758-7 69737-5 70274-6 70273-8 34788-0 34790-6 28627-8'),
  // Chlamydia and gonorrhoea nucleic acid, syphilis antibodies, sexual orientation, sexual activity, induced abortions.
  ...rows('SEX', '21613-5 43304-5 24111-7 43305-2 20507-0 24110-9 76690-7 64728-9 11613-7'),
  // BRCA gene analysis, cystic fibrosis mutations, genetic variant assessment.
  ...rows('GDIS', '59041-4 21636-6 21639-0 21640-8 38404-0 69548-6 51969-4'),
]);

/** RxNorm ingredients (public domain, US National Library of Medicine). */
export const rxnormCodes: ReadonlyMap<string, Sensitive> = new Map([
  // Zidovudine, lamivudine, abacavir, efavirenz, tenofovir disoproxil, emtricitabine, dolutegravir, raltegravir, darunavir, ritonavir.
  ...rows('HIV', '11413 68244 190521 195085 300195 276237 1433868 719872 460132 85762'),
  // Methadone, buprenorphine, naltrexone, disulfiram, acamprosate.
  ...rows('ETH', '6813 1819 7243 3554 82819'),
  // Lithium, clozapine, haloperidol, olanzapine, risperidone, quetiapine, aripiprazole.
  ...rows('PSY', '6448 2626 5093 61381 35636 51272 89013'),
]);
