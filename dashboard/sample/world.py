"""What the makers of the sample's tables share: the office, its kecamatan, and every payment that was planned."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from dashboard.catalogue import Agency
from dashboard.sample import areas, disbursing


@dataclass(frozen=True)
class World:
    """One office in the sample. Every table is made from this and a random stream of its own."""

    agency: Agency

    @cached_property
    def kecamatan(self) -> pd.DataFrame:
        """One row per kecamatan: region_code, region_name, parent_code, people, families, need (`areas`)."""
        return areas.kecamatan(self.agency)

    @cached_property
    def payments(self) -> pd.DataFrame:
        """Every programme, area and period, months to come and silent areas too (`disbursing.everything`)."""
        return disbursing.everything(self.agency)

    @cached_property
    def reported(self) -> pd.DataFrame:
        """The payments that the kecamatan have sent."""
        return disbursing.reported(self.agency, self.payments)

    def programs(self, *codes: str) -> list[dict[str, str]]:
        """The office's programmes with these codes (all without any)."""
        return [row for row in self.agency.programs if not codes or row["program_code"] in codes]
