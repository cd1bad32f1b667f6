"""The hook that mkdocs.yml names: hands MkDocs' events over to the adapter."""

from samsyn.mkdocs_adapter.events import (
    on_config,
    on_env,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_page,
    on_template_context,
)

__all__ = [
    "on_config",
    "on_env",
    "on_files",
    "on_page_content",
    "on_page_markdown",
    "on_post_page",
    "on_template_context",
]
