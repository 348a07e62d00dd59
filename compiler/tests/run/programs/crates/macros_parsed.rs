//! Rust parsed, looked through and written anew, as macros do it, by syn, quote and proc-macro2.
// crates: proc_macro2, quote, syn
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{Data, DeriveInput, Expr, Fields, ItemFn, Token, parse_quote};

fn describe(input: &DeriveInput) -> TokenStream {
    let name = &input.ident;
    let fields: Vec<_> = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => named.named.iter().map(|field| (field.ident.clone().unwrap(), &field.ty)).collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    let checks = fields.iter().map(|(field, ty)| {
        let getter = format_ident!("get_{field}");
        quote! { pub fn #getter(&self) -> &#ty { &self.#field } }
    });
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    quote! { impl #generics #name #arguments #bounds { #(#checks)* } }
}

fn main() {
    let input: DeriveInput = syn::parse_str("#[derive(Debug)] pub struct Point<T: Copy> where T: Send { x: T, tags: Vec<&'static str> }").unwrap();
    println!("{}", describe(&input));
    let function: ItemFn = syn::parse_str("async fn add(a: i32, b: i32) -> i32 { let c = a + b * 2; if c > 3 { c } else { -c } }").unwrap();
    println!("{} {} {}", function.sig.ident, function.sig.inputs.len(), function.sig.asyncness.is_some());
    println!("{}", function.block.to_token_stream());
    let expression: Expr = parse_quote!(1 + 2 * x.f(&y)?);
    if let Expr::Binary(binary) = &expression {
        println!("{} | {}", binary.left.to_token_stream(), binary.right.to_token_stream());
    }
    let list: Punctuated<syn::LitInt, Token![,]> = syn::parse::Parser::parse_str(Punctuated::parse_terminated, "1, 2u8, 0x1f").unwrap();
    println!("{:?}", list.iter().map(|one| (one.base10_digits().to_owned(), one.suffix().to_owned())).collect::<Vec<_>>());
    println!("{}", syn::parse_str::<Expr>("1 + ").unwrap_err());
    println!("{}", syn::parse_str::<ItemFn>("fn f( { }").is_err());
    let made: TokenStream = [
        TokenTree::Ident(Ident::new("f", Span::call_site())),
        Group::new(Delimiter::Parenthesis, [TokenTree::Literal(Literal::string("a\"b"))].into_iter().collect()).into(),
        Punct::new(';', Spacing::Alone).into(),
    ].into_iter().collect();
    println!("{made}");
    for token in "a::<b> => 'c' 1.5".parse::<TokenStream>().unwrap() {
        print!("{token} ");
    }
    println!("{}", "(".parse::<TokenStream>().is_err());
}
