"""The build's day: the one place that reads a clock."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def today(environ: Mapping[str, str] = os.environ) -> date:
    """The day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC) when it is set, else today in Stockholm.

    Raises:
        ValueError: `SOURCE_DATE_EPOCH` is not a whole number of a day in the calendar.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (OverflowError, OSError) as error:
        raise ValueError(epoch) from error
    return moment.astimezone(STOCKHOLM).date()
