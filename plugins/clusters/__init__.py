"""
Clusters: profiles, labels, lineage, the directory, the list of label holders, open data.

Reads: ``content/clusters/``, a text per language and ``cluster.yaml`` for each;
``content/data/labels.yaml``, the schemes under which labels are awarded.
Adds: the kind ``cluster``; panels ``profile``, ``clusters`` and ``front_clusters``; pages ``("clusters",)``,
``("clusters", filter, …)``, ``("labels",)``, ``("data", "clusters", …)``.
Settings: ``CLUSTERS_URL``, the address of a profile; ``FACT_CHECKS``, how much each check of
facts weighs; ``LABEL_MONTHS``, how long before its end a label is said to expire (``expiring``),
and how long after it may be renewed (``renewable``).
"""

from plugins.clusters import structured
from plugins.clusters.checks import problems
from plugins.clusters.derived import derivations
from plugins.clusters.directory import pages as directory_pages
from plugins.clusters.kinds import kinds
from plugins.clusters.label_months import setting_problems
from plugins.clusters.label_page import pages as label_pages
from plugins.clusters.open_data import pages as data_pages
from plugins.clusters.panels import panels
from plugins.clusters.successor_pages import pages as successor_pages
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
    extension_points.relate.connect(derivations)
    extension_points.panels.connect(panels)
    extension_points.pages.connect(announce_pages)
    extension_points.checks.connect(announce_checks)
    extension_points.structured_data.connect(structured.announce)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [directory_pages, label_pages, data_pages, successor_pages]


def announce_checks(settings: object) -> list[object]:
    """Return the functions that check the facts, and the setting."""
    del settings
    return [problems, setting_problems]
