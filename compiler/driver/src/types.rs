//! The types that the compiler found, by place: for a reader who points at something, and where the source leaves one out.

use rustc_hir::intravisit::{self, Visitor};
use rustc_hir::{Expr, ExprKind, LetStmt, Param, Pat, PatKind};
use rustc_middle::hir::nested_filter::OnlyBodies;
use rustc_middle::ty::print::with_forced_trimmed_paths;
use rustc_middle::ty::{Ty, TyCtxt, TypeVisitableExt as _, TypeckResults};
use rustc_span::Span;
use serde_json::{Value, json};

/// A type of more characters is cut: nobody reads it at the edge of a line.
const LONGEST: usize = 200;

/// JSON in the form of `Types` of `web/compiler.d.ts`.
pub fn of(context: TyCtxt<'_>) -> Value {
    let mut found = Found { context, results: None, hints: Vec::new(), expressions: Vec::new() };
    for owner in context.hir_body_owners() {
        if context.is_typeck_child(owner.to_def_id()) {
            continue;
        }
        found.results = Some(context.typeck(owner));
        found.visit_body(context.hir_body_owned_by(owner));
    }
    // Outer before inner, so that the last that holds a place is the narrowest.
    found.expressions.sort_by_key(|&(from, to, _)| (from, std::cmp::Reverse(to)));
    found.hints.sort();
    let hints: Vec<_> = found.hints.iter().map(|(at, text)| json!({ "at": at, "text": text })).collect();
    json!({ "hints": hints, "expressions": found.expressions })
}

struct Found<'tcx> {
    context: TyCtxt<'tcx>,
    /// Of the body that is being visited.
    results: Option<&'tcx TypeckResults<'tcx>>,
    hints: Vec<(u32, String)>,
    expressions: Vec<(u32, u32, String)>,
}

impl<'tcx> Found<'tcx> {
    /// Where `span` is in the reader's first file, in bytes; `None` for what a macro wrote.
    fn place(&self, span: Span) -> Option<(u32, u32)> {
        if span.from_expansion() || span.is_dummy() {
            return None;
        }
        let sources = self.context.sess.source_map();
        let file = sources.lookup_source_file(span.lo());
        let is_first = sources.files().first().is_some_and(|first| first.start_pos == file.start_pos);
        is_first.then(|| (file.original_relative_byte_pos(span.lo()).0, file.original_relative_byte_pos(span.hi()).0))
    }

    fn note(&mut self, span: Span, found: Option<Ty<'tcx>>) {
        if let (Some((from, to)), Some(found)) = (self.place(span), found) {
            self.expressions.push((from, to, name(found)));
        }
    }

    /// Says the type of a binding whose source has none.
    fn hint(&mut self, pattern: &Pat<'tcx>) {
        let PatKind::Binding(_, _, ident, None) = pattern.kind else { return };
        let found = self.results.and_then(|results| results.node_type_opt(pattern.hir_id));
        let Some(found) = found.filter(|found| !found.references_error()) else { return };
        if let (false, Some((_, to))) = (ident.as_str().starts_with('_'), self.place(pattern.span)) {
            self.hints.push((to, format!(": {}", name(found))));
        }
    }
}

fn name(found: Ty<'_>) -> String {
    let text = with_forced_trimmed_paths!(found.to_string());
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

impl<'tcx> Visitor<'tcx> for Found<'tcx> {
    type NestedFilter = OnlyBodies;

    fn maybe_tcx(&mut self) -> TyCtxt<'tcx> {
        self.context
    }

    fn visit_expr(&mut self, expression: &'tcx Expr<'tcx>) {
        let found = self.results.and_then(|results| results.expr_ty_opt(expression));
        self.note(expression.span, found);
        if let ExprKind::Closure(closure) = expression.kind {
            let body = self.context.hir_body(closure.body);
            let untyped = body.params.iter().filter(|param: &&Param<'_>| param.ty_span == param.pat.span);
            untyped.for_each(|param| self.hint(param.pat));
        }
        intravisit::walk_expr(self, expression);
    }

    fn visit_pat(&mut self, pattern: &'tcx Pat<'tcx>) {
        let found = self.results.and_then(|results| results.node_type_opt(pattern.hir_id));
        self.note(pattern.span, found);
        intravisit::walk_pat(self, pattern);
    }

    fn visit_local(&mut self, statement: &'tcx LetStmt<'tcx>) {
        if statement.ty.is_none() {
            self.hint(statement.pat);
        }
        intravisit::walk_local(self, statement);
    }
}
