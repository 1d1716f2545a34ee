/**
 * Medicines that stand in one group of WHO's ATC (named above each), by their international non-proprietary names, which are public. Enough to
 * warn of a relative of what somebody is allergic to or has already; it is no list of interactions, and what it does not name it does not know.
 */
export const substanceGroups: readonly { readonly name: string; readonly members: readonly string[] }[] = [
  // J01C
  { name: 'penicillins', members: ['penicillin', 'amoxicillin', 'ampicillin', 'benzylpenicillin', 'phenoxymethylpenicillin', 'flucloxacillin', 'dicloxacillin', 'oxacillin', 'cloxacillin', 'piperacillin', 'pivmecillinam', 'co-amoxiclav', 'augmentin'] },
  // J01D
  { name: 'cephalosporins', members: ['cephalosporin', 'cefalexin', 'cephalexin', 'cefazolin', 'cefuroxime', 'cefaclor', 'cefotaxime', 'ceftriaxone', 'ceftazidime', 'cefepime', 'cefixime', 'cefpodoxime'] },
  // J01E
  { name: 'sulfonamides', members: ['sulfonamide', 'sulfamethoxazole', 'sulfadiazine', 'co-trimoxazole', 'cotrimoxazole', 'sulfasalazine'] },
  // J01F
  { name: 'macrolides', members: ['macrolide', 'erythromycin', 'clarithromycin', 'azithromycin', 'roxithromycin'] },
  // J01M
  { name: 'quinolones', members: ['quinolone', 'ciprofloxacin', 'levofloxacin', 'moxifloxacin', 'ofloxacin', 'norfloxacin'] },
  // M01A, N02BA
  { name: 'NSAIDs and salicylates', members: ['nsaid', 'ibuprofen', 'diclofenac', 'naproxen', 'ketoprofen', 'indometacin', 'indomethacin', 'meloxicam', 'piroxicam', 'celecoxib', 'etoricoxib', 'acetylsalicylic acid', 'aspirin'] },
  // N02A
  { name: 'opioids', members: ['opioid', 'morphine', 'codeine', 'oxycodone', 'hydromorphone', 'fentanyl', 'tramadol', 'tapentadol', 'tilidine', 'buprenorphine', 'pethidine'] },
  // C09A, C09B
  { name: 'ACE inhibitors', members: ['ace inhibitor', 'captopril', 'enalapril', 'lisinopril', 'ramipril', 'perindopril', 'quinapril', 'fosinopril', 'benazepril'] },
  // C09C, C09D
  { name: 'angiotensin receptor blockers', members: ['losartan', 'valsartan', 'candesartan', 'irbesartan', 'telmisartan', 'olmesartan', 'eprosartan'] },
  // C07
  { name: 'beta blockers', members: ['beta blocker', 'propranolol', 'metoprolol', 'bisoprolol', 'atenolol', 'carvedilol', 'nebivolol', 'sotalol'] },
  // C10AA
  { name: 'statins', members: ['statin', 'simvastatin', 'atorvastatin', 'rosuvastatin', 'pravastatin', 'fluvastatin', 'pitavastatin'] },
  // A02BC
  { name: 'proton pump inhibitors', members: ['omeprazole', 'esomeprazole', 'pantoprazole', 'lansoprazole', 'rabeprazole'] },
  // B01A
  { name: 'anticoagulants', members: ['warfarin', 'phenprocoumon', 'acenocoumarol', 'apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran', 'heparin', 'enoxaparin', 'dalteparin', 'tinzaparin'] },
  // N06AB
  { name: 'SSRIs', members: ['fluoxetine', 'sertraline', 'citalopram', 'escitalopram', 'paroxetine', 'fluvoxamine'] },
  // N05BA, N05CD
  { name: 'benzodiazepines', members: ['benzodiazepine', 'diazepam', 'lorazepam', 'oxazepam', 'alprazolam', 'temazepam', 'midazolam', 'clonazepam', 'bromazepam'] },
];
