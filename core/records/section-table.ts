import type { SectionCategory } from '../contract/records.ts';

/** Types that belong to no patient and go with the documents that cite them. */
export const travellingTypes: ReadonlySet<string> = new Set([
  'Organization', 'OrganizationAffiliation', 'Practitioner', 'PractitionerRole', 'Location', 'HealthcareService', 'Endpoint', 'Medication', 'Substance',
]);

const byCategory = {
  demographics: ['Patient', 'Person', 'RelatedPerson', 'Group', 'Linkage', 'Organization', 'OrganizationAffiliation', 'Practitioner', 'PractitionerRole', 'Location', 'HealthcareService', 'Endpoint'],
  alerts: ['Flag', 'DetectedIssue', 'AdverseEvent'],
  problems: ['Condition', 'FamilyMemberHistory', 'RiskAssessment'],
  allergies: ['AllergyIntolerance'],
  medications: [
    'Medication', 'MedicationAdministration', 'MedicationDispense', 'MedicationKnowledge', 'MedicationRequest', 'MedicationStatement', 'MedicinalProduct', 'MedicinalProductAuthorization',
    'MedicinalProductContraindication', 'MedicinalProductIndication', 'MedicinalProductIngredient', 'MedicinalProductInteraction', 'MedicinalProductManufactured', 'MedicinalProductPackaged',
    'MedicinalProductPharmaceutical', 'MedicinalProductUndesirableEffect', 'Substance', 'SubstanceNucleicAcid', 'SubstancePolymer', 'SubstanceProtein', 'SubstanceReferenceInformation',
    'SubstanceSourceMaterial', 'SubstanceSpecification',
  ],
  immunizations: ['Immunization', 'ImmunizationEvaluation', 'ImmunizationRecommendation'],
  vitals: [],
  labs: ['Observation', 'ObservationDefinition', 'DiagnosticReport', 'Specimen', 'SpecimenDefinition', 'MolecularSequence', 'BiologicallyDerivedProduct'],
  procedures: ['Procedure'],
  devices: ['Device', 'DeviceDefinition', 'DeviceMetric', 'DeviceRequest', 'DeviceUseStatement', 'SupplyDelivery', 'SupplyRequest', 'VisionPrescription'],
  pregnancy: [],
  'social-history': [],
  'functional-status': [],
  'advance-directives': [],
  encounters: ['Encounter', 'EpisodeOfCare', 'Appointment', 'AppointmentResponse', 'Schedule', 'Slot'],
  notes: ['ClinicalImpression', 'Communication', 'CommunicationRequest', 'Composition'],
  imaging: ['BodyStructure', 'ImagingStudy', 'Media'],
  documents: [
    'Consent', 'DocumentManifest', 'DocumentReference', 'Binary', 'List', 'Basic', 'Bundle', 'Questionnaire', 'QuestionnaireResponse', 'Provenance', 'AuditEvent', 'VerificationResult',
    'ActivityDefinition', 'CapabilityStatement', 'CatalogEntry', 'CodeSystem', 'CompartmentDefinition', 'ConceptMap', 'EffectEvidenceSynthesis', 'EventDefinition', 'Evidence', 'EvidenceVariable',
    'ExampleScenario', 'GraphDefinition', 'ImplementationGuide', 'Library', 'Measure', 'MeasureReport', 'MessageDefinition', 'MessageHeader', 'NamingSystem', 'OperationDefinition', 'OperationOutcome',
    'Parameters', 'PlanDefinition', 'ResearchDefinition', 'ResearchElementDefinition', 'ResearchStudy', 'ResearchSubject', 'RiskEvidenceSynthesis', 'SearchParameter', 'StructureDefinition',
    'StructureMap', 'Subscription', 'TerminologyCapabilities', 'TestReport', 'TestScript', 'ValueSet',
  ],
  plans: ['CarePlan', 'CareTeam', 'Goal', 'GuidanceResponse', 'NutritionOrder', 'RequestGroup', 'ServiceRequest', 'Task'],
  financial: [
    'Account', 'ChargeItem', 'ChargeItemDefinition', 'Claim', 'ClaimResponse', 'Contract', 'Coverage', 'CoverageEligibilityRequest', 'CoverageEligibilityResponse', 'EnrollmentRequest',
    'EnrollmentResponse', 'ExplanationOfBenefit', 'InsurancePlan', 'Invoice', 'PaymentNotice', 'PaymentReconciliation',
  ],
} as const satisfies Record<SectionCategory, readonly string[]>;

/** Every resource type of FHIR R4 (4.0.1), once, with the section it goes to unless `categoryOf` knows better. */
export const sectionOfType: ReadonlyMap<string, SectionCategory> = new Map(
  (Object.entries(byCategory) as [SectionCategory, readonly string[]][]).flatMap(([category, types]) => types.map((type): [string, SectionCategory] => [type, category])),
);
