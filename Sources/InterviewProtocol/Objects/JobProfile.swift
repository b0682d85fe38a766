extension Wire {
  /// What a job description says, read by rules alone.
  package struct JobProfile: Codable, Hashable, Sendable {
    @Nullable package var title: ProfileValue?
    @Nullable package var organization: ProfileValue?
    @Nullable package var place: ProfileValue?
    package var requirements: JobRequirements
    package var responsibilities: [ProfileValue]
    /// `junior`, `mid`, `senior` or `lead`; null where the title does not say it.
    @Nullable package var seniority: String?
    @Nullable package var employmentType: ProfileValue?
    @Nullable package var salary: ProfileValue?

    package init(
      title: ProfileValue?, organization: ProfileValue?, place: ProfileValue?, requirements: JobRequirements,
      responsibilities: [ProfileValue], seniority: String?, employmentType: ProfileValue?, salary: ProfileValue?
    ) {
      self.title = title
      self.organization = organization
      self.place = place
      self.requirements = requirements
      self.responsibilities = responsibilities
      self.seniority = seniority
      self.employmentType = employmentType
      self.salary = salary
    }
  }

  package struct JobRequirements: Codable, Hashable, Sendable {
    package var must: [ProfileValue]
    package var nice: [ProfileValue]

    package init(must: [ProfileValue], nice: [ProfileValue]) {
      self.must = must
      self.nice = nice
    }
  }
}
