"""One build, stage by stage."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.page import CopiedFile, OutputFile
from plugins.content_model.problem import Problem, Severity
from plugins.content_model.site import Site
from plugins.pipeline.check import check, output_collisions
from plugins.pipeline.check_kinds import kind_problems
from plugins.pipeline.collect import collect
from plugins.pipeline.collect_theme import collect_static, template_folders
from plugins.pipeline.compose import compose
from plugins.pipeline.environment import ThemeRules, environment
from plugins.pipeline.parse_all import inspect_all, parse_all
from plugins.pipeline.plan import plan
from plugins.pipeline.publish import Published, publish, stage_content, stage_copy, staging
from plugins.pipeline.read_catalogues import read_catalogues
from plugins.pipeline.relate import relate
from plugins.pipeline.render import minified_css, render
from plugins.relations.assets import shown_pictures
from plugins.relations.families import families
from plugins.relations.references import references
from plugins.views.addresses import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Derivation, Extensions


class BuildFailed(Exception):  # noqa: N818  # says what happened, as Pelican's own do
    """
    The site cannot be built as it is.

    Args:
        problems: Everything that is wrong, warnings included.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("the site cannot be built")
        self.problems = tuple(problems)


class Prepared(Struct, frozen=True, kw_only=True):
    """
    A site checked and composed, not yet rendered.

    Attributes:
        site: The site.
        addresses: All its pages.
        output: Every file of the output.
        warnings: What is worth telling and does not stop the build.
        next_change: First later moment at which a schedule alone changes the site.
    """

    site: Site
    addresses: Addresses
    output: tuple[OutputFile, ...]
    warnings: tuple[Problem, ...]
    next_change: datetime | None


class Finished(Struct, frozen=True, kw_only=True):
    """What a build did."""

    published: Published
    pages: int


def prepare(
    settings: Settings, extensions: Extensions, problems: Iterable[Problem] = ()
) -> Prepared:
    """
    Run the stages that only read: collect, parse, relate, check, compose.

    Args:
        settings: The site's settings.
        extensions: What its plugins add.
        problems: What is already known to be wrong.

    Raises:
        BuildFailed: If anything is wrong; with all of it.
    """
    found = list(problems)
    kinds = {kind.name: kind for kind in extensions.kinds}
    without_address = list(kind_problems(extensions.kinds, settings))
    if without_address:  # nothing can be related
        raise BuildFailed([*found, *without_address])

    sources = collect(
        settings.content,
        extensions.kinds,
        extensions.data_files,
        settings.options.get("IGNORE_FILES") or (),
    )
    catalogues, wrong = read_catalogues(settings.translations, settings.languages, "messages")
    found += [*sources.problems, *wrong]
    static = collect_static(settings)

    parsed = parse_all(sources, extensions, settings)
    found += parsed.problems

    unread = {item for item, _ in parsed.unread}
    members, wrong = families(parsed.documents, list(settings.languages), unread)
    names = references(members, kinds, settings.languages, parsed.files, parsed.unread)
    pictures, broken = inspect_all(shown_pictures(parsed.documents, names), settings.content)
    related = relate(members, parsed.data, names, pictures, kinds, catalogues, settings)
    site = derive(related.site, extensions.derivations)
    addresses = plan(site, extensions.pages)
    found += [*wrong, *broken, *related.problems]

    folders = template_folders(settings)
    found += check(site, addresses, parsed.documents, templates_in(folders), extensions.checks)
    stop_at(found, settings)

    output = compose(site, addresses, extensions.panels, static)
    stop_at([*found, *output_collisions(output)], settings)
    return Prepared(
        site=site,
        addresses=addresses,
        output=tuple(output),
        warnings=tuple(found),
        next_change=related.next_change,
    )


def finish(prepared: Prepared) -> Finished:
    """
    Run the stages that write: render, publish.

    Args:
        prepared: What :func:`prepare` returned.

    Raises:
        BuildFailed: If a template is wrong; the output folder is then as it was.
        OSError: If the disk does not let us write.
    """
    settings = prepared.site.settings
    theme = theme_rules(settings)
    environments = {
        lang: environment(language, prepared.site.catalogues[lang], theme)
        for lang, language in settings.languages.items()
    }
    mistakes: list[Problem] = []
    pages = 0
    with staging(settings.output) as stage:
        for file in prepared.output:
            if isinstance(file, CopiedFile):
                if theme.minify and file.save_as.endswith(".css"):
                    stage_content(stage, file.save_as, minified_css(Path(file.path).read_bytes()))
                else:
                    stage_copy(stage, file.save_as, file.path)
            else:
                rendered = render(file, environments, theme)
                pages += 1
                if rendered.problem is None:
                    stage_content(stage, rendered.save_as, rendered.content)
                else:
                    mistakes.append(rendered.problem)
        if mistakes:
            raise BuildFailed([*prepared.warnings, *one_each(mistakes)])
        published = publish(stage, settings.output, manifest_path(settings))
    return Finished(published=published, pages=pages)


def manifest_path(settings: Settings) -> str:
    """Return where the list of our files in the output folder is kept; each folder has its own."""
    digest = sha256(settings.output.encode()).hexdigest()[:12]
    return str(Path(settings.cache, f"manifest-{digest}.json"))


def derive(site: Site, derivations: Iterable[Derivation]) -> Site:
    """Return *site* with what plugins derive from it, each seeing what those before it did."""
    for derivation in derivations:
        value = derivation.derive(site)
        site = replace(site, derived={**site.derived, derivation.name: value})
    return site


def stop_at(problems: list[Problem], settings: Settings) -> None:
    """
    End the build if anything in *problems* should.

    Raises:
        BuildFailed: If so.
    """
    if any(p.severity is Severity.PROBLEM or settings.warnings_stop for p in problems):
        raise BuildFailed(problems)


def one_each(mistakes: list[Problem]) -> list[Problem]:
    """Return template mistakes, each line of a template named once however many pages have it."""
    first: dict[Any, Problem] = {}
    for mistake in mistakes:
        first.setdefault((mistake.path, mistake.at), mistake)
    return list(first.values())


def templates_in(folders: Iterable[Path]) -> frozenset[str]:
    """Return the names of all templates in *folders*."""
    return frozenset(
        path.relative_to(folder).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    )


def theme_rules(settings: Settings) -> ThemeRules:
    """Return what rendering depends on besides view and template."""
    options = settings.options
    return ThemeRules(
        root=settings.root,
        folders=tuple(str(folder) for folder in template_folders(settings)),
        options=dict(options.get("JINJA_ENVIRONMENT") or {}),
        filters=dict(options.get("JINJA_FILTERS") or {}),
        globals=dict(options.get("JINJA_GLOBALS") or {}),
        tests=dict(options.get("JINJA_TESTS") or {}),
        minify=settings.minify,
    )
