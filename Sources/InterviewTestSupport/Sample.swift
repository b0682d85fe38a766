/// A short CV and job description, for whoever needs no particular one.
package enum Sample {
  package static let cv = """
    Mara Example
    Backend Engineer

    EXPERIENCE
    Northwind Ledger - Senior Backend Engineer (2021 to present)
    - Cut p99 latency of the settlement API from 840 ms to 120 ms by removing an N+1 query.
    - Led the migration of 14 services from Java 8 to Kotlin and gRPC.
    - Designed idempotent retries for a job queue that handles 3.2 million messages a day.
    Blue Heron Logistics - Backend Engineer (2017 to 2021)
    - Built the route planner in Go, used by 450 drivers.
    """
  package static let job = """
    Senior Backend Engineer

    Requirements
    - Five years with distributed systems in production
    - Kotlin or Go
    - PostgreSQL, including query tuning
    - Mentors other engineers
    Nice to have
    - Terraform
    - Incident response
    """
}
